import Testing

@testable import Checkpoints

@Suite struct ShownTextTests {
  @Test(arguments: [
    ("model.layers.0.weight", "model.layers.0.weight"), ("", ""), ("слой 重み é", "слой 重み é"),
    ("a\u{1B}[2J\u{9B}1m", "a<U+001B>[2J<U+009B>1m"), ("\0\u{7F}\n", "<U+0000><U+007F><U+000A>"),
    ("\u{202E}\u{2066}\u{200D}\u{FEFF}", "<U+202E><U+2066><U+200D><U+FEFF>"),
    ("e\u{301}", "e<U+0301>"), ("\u{A0}\u{2028}", "<U+00A0><U+2028>"),
    ("\u{3164}\u{FE0F}\u{E000}", "<U+3164><U+FE0F><U+E000>"), ("\u{E0041}", "<U+E0041>"),
  ])
  func `what could harm or mislead is written out`(text: String, shown expected: String) {
    #expect(shown(text) == expected)
  }

  @Test func `a text takes no more columns than it may`() {
    #expect(shown("abcdef", limit: 6) == "abcdef")
    #expect(shown("abcdefg", limit: 6) == "abcdef…")
    #expect(shown("重重重重", limit: 6) == "重重重…")
    #expect(shown("\u{1B}a", limit: 6) == "…")
  }

  @Test func `a text of a million marks is one of a line`() {
    #expect(shown("a" + String(repeating: "\u{301}", count: 1_000_000)).count <= 41)
  }
}
