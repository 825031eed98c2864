import Testing

@testable import Tokenization

@Suite struct SearchPatternTests {
  private func matches(_ pattern: SearchPattern, _ text: String) throws -> [String] {
    let scalars = scalars(text)
    return try pattern.pieces(of: scalars).filter(\.isMatch).map { scalars[$0.range].string }
  }

  @Test func `a string is found as it is`() throws {
    #expect(try matches(SearchPattern(string: "a+"), "a+aa+") == ["a+", "a+"])
    #expect(try SearchPattern(string: "x").pieces(of: []).isEmpty)
  }

  @Test func `GPT-2's expression cuts words with the space before them`() throws {
    let pattern = try SearchPattern(expression: PreTokenizer.expressionOfGPT2)
    #expect(
      try matches(pattern, "I'm  here, 42½ \n ok \t")
        == ["I", "'m", " ", " here", ",", " 42½", " \n", " ok", " \t"])
  }

  @Test func `an empty match never follows another match at once`() throws {
    #expect(try matches(SearchPattern(expression: "a*"), "aab") == ["aa", ""])
  }

  @Test func `an expression that takes too many steps is named`() throws {
    let pattern = try SearchPattern(expression: "(a+)+$c")
    let message = sentence { try pattern.pieces(of: scalars(String(repeating: "a", count: 100))) }
    #expect(message == "takes too many steps for this text with the expression “(a+)+$c”")
  }

  @Test(arguments: ["a", " ", "\n", "1", "!", "e\u{301}", "'s", "A", " \u{3000}", "x "])
  func `long runs are cut in little time`(piece: String) throws {
    let text = scalars(String(repeating: piece, count: 20_000))
    let pattern = try SearchPattern(expression: PreTokenizer.expressionOfGPT2)
    let pieces = try pattern.pieces(of: text)
    #expect(pieces.last?.range.upperBound == text.count)
  }
}
