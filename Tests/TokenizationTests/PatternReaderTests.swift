import Testing

@testable import Tokenization

@Suite struct PatternReaderTests {
  @Test func `an expression becomes what has to follow what`() throws {
    #expect(
      try PatternReader.node(of: " ?a|b+?")
        == .choice([
          .sequence([
            .loop(.set(.one(" ")), Repetition(least: 0, most: 1, isGreedy: true)),
            .set(.one("a")),
          ]),
          .loop(.set(.one("b")), Repetition(least: 1, most: nil, isGreedy: false)),
        ]))
  }

  @Test func `counts are read, and braces that are none are letters`() throws {
    #expect(
      try PatternReader.node(of: "a{2,3}")
        == .loop(.set(.one("a")), Repetition(least: 2, most: 3, isGreedy: true)))
    #expect(
      try PatternReader.node(of: "a{")
        == .sequence([.set(.one("a")), .set(.one("{"))]))
  }

  @Test func `case is ignored only inside its group`() throws {
    #expect(
      try PatternReader.node(of: "(?i:a)b")
        == .sequence([.set(.anyCase(of: "a")), .set(.one("b"))]))
  }

  @Test(arguments: [
    "(", ")", "(a", "a)", "[a", "[", "*", "a|*", "\\", "\\q", "\\p{Han}", "\\p", "\\p{", "(?<n>a)",
    "(?P<n>a)", "a{3,2}", "a{2}+", "a{1001}", "[b-a]", "[a&&b]", "[[:alpha:]]", "(?<=ab)",
    "\\x{110000}", "\\uD800", "\\1", "\\b", "(?i:[a-z])", "(?", "\\x{", "[\\", "[^",
  ])
  func `what is not supported is refused in one sentence`(expression: String) {
    let message = sentence { try PatternReader.node(of: expression) }
    #expect(message?.contains("not supported") == true, "\(expression)")
  }

  @Test func `nesting has an end`() {
    let deep = String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000)
    #expect(sentence { try PatternReader.node(of: deep) }?.contains("levels") == true)
    let stars = "a" + String(repeating: "*", count: 100_000)
    #expect(sentence { try PatternReader.node(of: stars) }?.contains("repetitions") == true)
    let brackets = String(repeating: "[", count: 10_000)
    #expect(sentence { try PatternReader.node(of: brackets) }?.contains("levels") == true)
  }
}
