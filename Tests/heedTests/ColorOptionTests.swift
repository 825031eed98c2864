import ArgumentParser
import Screen
import Testing

@testable import heed

@Suite struct ColorOptionTests {
  @Test(
    arguments: [
      ("24bit", .direct), ("256", .indexed), ("16", .sixteen), ("none", ColorDepth.none),
    ] as [(String, ColorDepth)])
  func `a depth that is asked for is used everywhere`(_ word: String, _ depth: ColorDepth) throws {
    let option = try ColorOption.parse(["--color", word])
    #expect(option.explicitDepth == depth)
    #expect(option.outputDepth == depth)
  }

  @Test(arguments: [[], ["--color", "auto"]])
  func `without a word the program chooses`(_ arguments: [String]) throws {
    #expect(try ColorOption.parse(arguments).explicitDepth == nil)
  }

  @Test(arguments: ["8", "true", "24Bit", ""]) func `anything else is refused`(_ word: String) {
    #expect(throws: (any Error).self) { try ColorOption.parse(["--color", word]) }
  }
}
