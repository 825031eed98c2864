import Testing

@testable import Terminal

struct PasteTests {
  private let end = "\u{1B}[201~"

  @Test(arguments: [
    ("", ""), ("a b", "a b"), ("é漢😀", "é漢😀"), ("a\r\nb", "a b"), ("a\nb\rc\td", "a b c d"),
    ("a\n\nb", "a  b"), ("a\u{1B}[2Jb", "a[2Jb"), ("\u{3}\u{0}\u{7F}\u{9B}x", "x"),
    ("a\u{1B}[20b", "a[20b"), ("\u{1B}\u{1B}[200~", "[200~"),
  ])
  func `what is pasted is text without commands`(_ pasted: String, _ text: String) {
    #expect(texts(pasted + end) == [text])
  }

  @Test func `an end that begins twice is found`() {
    #expect(texts("a\u{1B}" + end) == ["a"])
    #expect(texts("a\u{1B}[20" + end) == ["a[20"])
  }

  @Test func `without its end it is not over`() {
    #expect(texts("a\u{1B}[201") == [])
  }

  @Test func `what goes beyond 1 MiB is dropped`() {
    let text = texts(String(repeating: "a", count: (1 << 20) + 5) + end).first
    #expect(text?.count == 1 << 20)
  }

  private func texts(_ bytes: String) -> [String] {
    var paste = Paste()
    return bytes.utf8.compactMap { paste.add($0) }
  }
}
