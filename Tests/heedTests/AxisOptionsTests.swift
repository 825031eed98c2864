import ArgumentParser
import Attention
import Exports
import Testing

@testable import heed

@Suite struct AxisOptionsTests {
  @Test func `every option changes its axis`() throws {
    let options = try AxisOptions.parse([
      "--score", "dot", "--scale", "none", "--mask", "causal,window:2", "--normalizer", "argmax",
      "--positions", "none", "--temperature", "0.5", "--seed", "7",
    ])
    #expect(
      try options.applied(to: AttentionConfiguration(positions: .sinusoidal))
        == AttentionConfiguration(
          scale: .none, mask: AttentionMask([.causal, .window(2)]), normalizer: .argmax,
          temperature: 0.5, seed: 7))
  }

  @Test func `without options nothing changes`() throws {
    let base = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    #expect(try AxisOptions.parse([]).applied(to: base) == base)
  }

  @Test(arguments: ["none", "causal", "window:0", "window:12", "causal,window:3"])
  func `a mask is read as it is written`(_ word: String) throws {
    #expect(try AttentionMask(word: word).word == word)
  }

  @Test(arguments: [
    "", "Causal", "window", "window:", "window:-1", "window:1.5", "causal,", ",causal",
    "none,causal", "window:99999999999999999999", "window:٣", "window:+3",
  ])
  func `any other mask is refused`(_ word: String) {
    #expect(throws: UsageError.self) { try AttentionMask(word: word) }
  }

  @Test(arguments: [
    ("none", AttentionScale.none), ("sqrt", .squareRootOfDimension),
    ("dimension", .dimension), ("max", .maximum), ("learned", .learned), ("2.5", .fixed(2.5)),
    ("-1", .fixed(-1)), ("1e3", .fixed(1000)),
  ])
  func `a scale is a word or a number`(_ word: String, _ scale: AttentionScale) throws {
    #expect(try AttentionScale(word: word) == scale)
  }

  @Test(arguments: ["", "0", "-0", "inf", "nan", "Max", "1,5"])
  func `any other scale is refused`(_ word: String) {
    #expect(throws: UsageError.self) { try AttentionScale(word: word) }
  }

  @Test(arguments: ["-1", "nan", "inf", "x", " "])
  func `a temperature is finite and not negative`(_ word: String) throws {
    let options = try AxisOptions.parse(["--temperature=\(word)"])
    #expect(throws: UsageError.self) { try options.applied(to: AttentionConfiguration()) }
  }
}
