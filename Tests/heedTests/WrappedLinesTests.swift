import Testing

@testable import heed

@Suite struct WrappedLinesTests {
  @Test func `lines break between words and are no longer than allowed`() {
    #expect(wrappedLines("what to look at", columns: 7) == ["what to", "look at"])
    #expect(wrappedLines("a\n\n  b", columns: 80) == ["a b"])
    #expect(wrappedLines("incomprehensible a", columns: 4) == ["incomprehensible", "a"])
    #expect(wrappedLines("", columns: 4).isEmpty)
  }

  @Test func `what could harm a terminal is made visible`() {
    #expect(!wrappedLines("a\u{1B}[2Jb", columns: 80)[0].unicodeScalars.contains("\u{1B}"))
  }
}
