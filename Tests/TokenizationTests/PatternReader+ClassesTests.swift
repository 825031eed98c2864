import Testing

@testable import Tokenization

@Suite struct PatternReaderClassesTests {
  private func set(_ expression: String) throws -> ScalarSet? {
    guard case .set(let set) = try PatternReader.node(of: expression) else { return nil }
    return set
  }

  @Test(arguments: [
    ("[a-c]", "abc", "d-"), ("[^a-c]", "d-", "abc"), ("[a\\-c]", "a-c", "b"), ("[-a]", "-a", "b"),
    ("[]a]", "]a", "["), ("[a[bc]]", "abc", "["), ("[^[bc]]", "a[", "bc"), ("[\\s\\d]", " 7", "x"),
    ("\\S", "x", " "), ("\\D", "x", "7"), ("\\W", "-", "x"), ("[\\x41\\u0042]", "AB", "C"),
    ("\\x{1F600}", "😀", "x"), ("[\\t\\n\\r\\f\\v]", "\t\n\r\u{C}\u{B}", "t"),
    ("\\p{L}", "aé", "7"), ("\\P{L}", "7", "aé"), ("\\p{^L}", "7", "a"), ("(?i:[k])", "kK", "j"),
    ("\\.", ".", "x"),
  ])
  func `a class holds what it says, and nothing else`(
    expression: String, inside: String, outside: String
  ) throws {
    let set = try #require(try set(expression))
    for scalar in inside.unicodeScalars { #expect(set.contains(scalar), "\(expression) \(scalar)") }
    for scalar in outside.unicodeScalars {
      #expect(!set.contains(scalar), "\(expression) \(scalar)")
    }
  }
}
