import Testing

@testable import Tokenization

@Suite struct PatternMatcherTests {
  @Test(arguments: [
    ("a+", "aaab", 3), ("a*?b", "aab", 3), ("(?:ab)+", "ababa", 4), ("a|ab", "ab", 1),
    ("(?:a|ab)c", "abc", 3), ("a(?!b)", "ab", nil), ("a(?=b)", "ab", 1), ("(?<!x)a", "a", 1),
    ("(?>a+)a", "aaa", nil), ("a++a", "aaa", nil), ("a?+a", "a", nil), ("[^a]", "b", 1),
    ("a{2,3}", "aaaa", 3), ("(?:a{2}){2}", "aaaa", 4), ("(?:ab){1,2}?", "abab", 2), ("", "x", 0),
    (".", "\n", nil), ("a$", "a\nb", 1), ("^a", "a", 1), ("\\Aa\\z", "a", 1),
    ("\\s+(?!\\S)", "  x", 1),
    ("[a[bc]]+", "abcd", 3), ("[]a]+", "a]", 2), ("[a-]+", "a-", 2), ("\\x41\\u0042", "AB", 2),
    ("(?i:it)", "IT", 2), ("(?i)it", "iT", 2), ("\\P{L}\\p{^L}", "12", 2), ("a\\.b", "a.b", 3),
  ])
  func `a match ends where it should`(expression: String, text: String, end: Int?) throws {
    let program = try PatternProgram(PatternReader.node(of: expression))
    var matcher = PatternMatcher(program, scalars(text), allowedSteps: 10_000)
    #expect(matcher.end(from: 0) == end)
  }

  @Test func `an expression that never ends runs out of steps`() throws {
    for expression in ["(?:a+)+$b", "(?:a*)*", "(?:(?:a|a)*)*c"] {
      let program = try PatternProgram(PatternReader.node(of: expression))
      var matcher = PatternMatcher(
        program, scalars(String(repeating: "a", count: 60)), allowedSteps: 100_000)
      _ = matcher.end(from: 0)
      #expect(matcher.isExhausted, "\(expression)")
    }
  }

  @Test(arguments: ["(?:a{1000}){1000}", "(?:(?:(?:){1000}){1000}){1000}"])
  func `counts in counts are refused before they are written out`(expression: String) throws {
    let node = try PatternReader.node(of: expression)
    _ = sentence { try PatternProgram(node) }
    #expect(
      sentence {
        try PatternProgram(.loop(node, Repetition(least: 1_000, most: 1_000, isGreedy: true)))
      } != nil)
  }
}
