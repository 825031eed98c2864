import Attention
import Foundation
import Models
import Screen
import Testing

@testable import Views

struct DerivationLinesTests {
  private static let texts = [
    ToyModel.openingText, "The animal didn't cross the street because it was too wide",
    "The trophy didn't fit into the suitcase because it was too big, 42 + 7 = 49",
    "She barked at the wug",
  ]

  private static let configurations = [
    ToyModel.configuration,
    AttentionConfiguration(positions: .sinusoidal, mask: .causal),
    AttentionConfiguration(positions: .sinusoidal, temperature: 0.5),
    AttentionConfiguration(positions: .sinusoidal, mask: .causal, temperature: 3.7),
    AttentionConfiguration(positions: .sinusoidal, scale: .fixed(3.3), temperature: 25),
    AttentionConfiguration(positions: .none, scale: .none, temperature: 0.1),
    AttentionConfiguration(scale: .dimension, mask: AttentionMask([.window(2)], keysOff: [1])),
    AttentionConfiguration(temperature: 0), AttentionConfiguration(normalizer: .argmax),
  ]

  @Test func `the opening cell is derived as everyone expects`() throws {
    let lines = try lines(Scene())
    #expect(
      lines.prefix(5).map(\.text) == [
        "1 dot    32.00 noun? + 9.64 animate + 4.00 number + 3.11 clock64 + 0.01 extent = 48.76"
          + "   10 other dimensions, exactly 0",
        "2 scale  48.76 ÷ √16 = 48.76 ÷ 4 = 12.19   48.76 is the sum of line 1",
        "3 mask   none, every key is allowed: 12.19 stays 12.19",
        "4 exp    e^(12.19 − 12.19) = 1.000   12.19 is the largest of this row",
        "5 weight 1.000 ÷ 1.078 = .928   1.078 is Σ exp along this row",
      ])
    #expect(lines[5].text.hasPrefix("6 mix    animate: .928 × 1.694 animal + .067 × "))
    #expect(lines[5].result == "+1.58")
  }

  @Test(arguments: texts, configurations)
  func `every substituted line gives its result`(
    _ text: String, _ configuration: AttentionConfiguration
  ) throws {
    let trace = ToyModel().trace(of: text, configuration: configuration)
    let names = Scene.labels(of: trace).map(\.name.description)
    var count = 0
    for address in trace.addresses {
      guard let head = trace[address]?.attention else { continue }
      for query in stride(from: address.head % 3, to: head.queryCount, by: 3) {
        for key in 0..<head.keyCount {
          let derivation = Derivation(head: head, query: query, key: key)
          let residual = derivation.telling.compactMap {
            trace.residualStep(address, query: query, valueDimension: $0.dimension)
          }.map(ResidualLine.init)
          for most in [Int.max, 3] {
            let lines = derivation.lines(
              keyNames: names, configuration: head.configuration, residual: residual,
              mostTerms: most)
            for line in lines { count += try check(line) }
          }
        }
      }
    }
    #expect(count > 1000)
  }

  @Test func `a hidden key has no exponent and says why`() throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    let lines = try lines(Scene(query: 2, key: 8, configuration: causal))
    #expect(lines[2].note.hasPrefix("causal, the key comes later than the query: −∞"))
    #expect(lines[3].result == "0")
  }

  @Test func `a row without keys is undefined and says why`() throws {
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    let lines = try lines(Scene(configuration: none))
    #expect(lines.map(\.step) == [.dot, .scale, .mask, .exponent, .weight, .mix])
    #expect(lines[4].note.hasPrefix("∅ the mask hides every key"))
  }

  /// Recomputes each expression of a line; returns how many there were.
  private func check(_ line: DerivationLine) throws -> Int {
    guard let result = line.result else { return 0 }
    let sides = line.equation.components(separatedBy: " = ")
    #expect(!line.expressions.isEmpty || result == "0", "\(line.text)")
    for side in sides.dropLast() {
      let value = try LineEvaluator.value(side)
      #expect(try LineEvaluator.rounds(value, to: result), "\(line.text): \(side) is \(value)")
    }
    return sides.count - 1
  }

  private func lines(_ scene: Scene) throws -> [DerivationLine] {
    try #require(scene.cell.derivation).lines(
      keyNames: scene.picture.keyLabels.map(\.name.description),
      configuration: scene.picture.head.configuration)
  }
}
