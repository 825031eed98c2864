import Testing

@testable import Screen

struct EscaperTests {
  private func shown(
    _ text: String, _ repertoire: Repertoire = .unicode, marks: SurplusMarks = .counted,
    escapes: WrittenEscapes = .escaped
  ) -> [String] {
    var escaper = Escaper(repertoire: repertoire, marks: marks, escapes: escapes)
    for scalar in text.unicodeScalars { escaper.add(scalar) }
    return escaper.finish().map(\.text)
  }

  @Test func `nothing in, nothing out`() { #expect(shown("") == []) }

  @Test func `one character is one glyph, with its marks`() {
    #expect(shown("a") == ["a"])
    #expect(shown("ae\u{301}\u{302}b") == ["a", "e\u{301}\u{302}", "b"])
    #expect(shown("漢\u{301}") == ["漢\u{301}"])
  }

  @Test func `a mark without a character is written out`() {
    #expect(shown("\u{301}").joined() == "<U+0301>")
    #expect(shown("\u{1B}\u{301}").joined() == "␛<U+0301>")
    for sign in [" ", "“", "(", "/", "=", "$", "-", "_", "、"] {
      #expect(shown("\(sign)\u{301}\u{302}").joined() == "\(sign)<U+0301><U+0302>", "\(sign)")
    }
    #expect(shown("1\u{20E3}\u{301}") == ["1\u{20E3}\u{301}"])
    #expect(shown("☎\u{301}") == ["☎\u{301}"])
  }

  @Test func `marks after the fourth are counted, or written out`() {
    let text = "a" + String(repeating: "\u{301}", count: 6)
    #expect(shown(text).joined() == "a\u{301}\u{301}\u{301}\u{301}+2")
    #expect(
      shown(text, marks: .spelledOut).joined()
        == "a\u{301}\u{301}\u{301}\u{301}<U+0301><U+0301>")
    #expect(shown(String(text.unicodeScalars.prefix(5).map(Character.init))).count == 1)
  }

  @Test func `an opening sign waits for what follows it`() {
    #expect(shown("<").joined() == "<")
    #expect(shown("<U").joined() == "<U")
    #expect(shown("<0").joined() == "<0")
    #expect(shown("<U+").joined() == "<U+003C>U+")
    #expect(shown("<0x").joined() == "<U+003C>0x")
    #expect(shown("<<U+").joined() == "<<U+003C>U+")
    #expect(shown("<U<U+").joined() == "<U<U+003C>U+")
    #expect(shown("<0+").joined() == "<0+")
  }

  @Test func `escapes made before are kept where that was asked for`() {
    #expect(shown("<U+202E>␛", escapes: .kept).joined() == "<U+202E>␛")
    #expect(shown("\u{202E}", escapes: .kept).joined() == "<U+202E>")
  }

  @Test func `bytes have two digits, code points four or more`() {
    var escaper = Escaper(repertoire: .unicode, marks: .counted)
    escaper.escape(byte: 0x0A)
    escaper.add("\u{10FFFF}")
    #expect(escaper.finish().map(\.text).joined() == "<0x0A><U+10FFFF>")
  }

  @Test func `in ASCII every other character is written out, marks too`() {
    #expect(shown("aé\u{301}漢\t", .ascii).joined() == "a<U+00E9><U+0301><U+6F22><U+0009>")
  }

  @Test func `every glyph of an escape takes one column`() {
    var escaper = Escaper(repertoire: .unicode, marks: .counted)
    for scalar in "\u{1B}\u{202E}".unicodeScalars { escaper.add(scalar) }
    #expect(escaper.finish().allSatisfy { $0.width == 1 })
  }
}
