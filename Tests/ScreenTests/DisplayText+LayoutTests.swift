import Screen
import Testing

/// Text is cut and filled by columns, never inside of a character.
struct DisplayTextLayoutTests {
  private let text: DisplayText = "a漢字"

  @Test func `a beginning never holds half of a wide character`() {
    let beginnings = (-1...6).map { text.prefix(columns: $0).description }
    #expect(beginnings == ["", "", "a", "a", "a漢", "a漢", "a漢字", "a漢字"])
    #expect((0...6).allSatisfy { text.prefix(columns: $0).width <= $0 })
  }

  @Test func `marks stay with the character that they stand on`() {
    #expect(DisplayText("e\u{301}x").prefix(columns: 1).description == "e\u{301}")
  }

  @Test func `what is cut ends in an ellipsis that fits`() {
    #expect(text.truncated(to: 5) == text)
    #expect(text.truncated(to: 4).description == "a漢…")
    #expect(text.truncated(to: 3).description == "a…")
    #expect(text.truncated(to: 1).description == "…")
    #expect(text.truncated(to: 0).description == "")
    #expect(text.truncated(to: 3, ellipsis: "..").description == "a..")
    #expect(text.truncated(to: 1, ellipsis: "..").description == ".")
    #expect(DisplayText("").truncated(to: 0).description == "")
  }

  @Test func `what is short is filled on the side that was asked for`() {
    #expect(text.padded(to: 7).description == "a漢字  ")
    #expect(text.padded(to: 7, .trailing).description == "  a漢字")
    #expect(text.padded(to: 5) == text)
    #expect(text.padded(to: 2) == text)
    #expect(DisplayText("").padded(to: 2).description == "  ")
  }

  @Test func `one text after the other has the columns of both`() {
    var both = text + "b"
    #expect(both.description == "a漢字b" && both.width == 6)
    both += text
    #expect(both.width == 11)
    #expect(("" + text) == text)
  }

  @Test func `lines are broken at spaces, and only words that have no room are broken`() {
    let text = DisplayText("query it reads animal")
    #expect(text.wrapped(columns: 9).map(\.description) == ["query it", "reads", "animal"])
    #expect(text.wrapped(columns: 100) == [text])
    #expect(
      text.wrapped(columns: 4).map(\.description) == ["quer", "y it", "read", "s", "anim", "al"])
    #expect(DisplayText("漢字漢").wrapped(columns: 3).map(\.description) == ["漢", "字", "漢"])
    #expect(DisplayText("").wrapped(columns: 5) == [""] && text.wrapped(columns: 0).isEmpty)
  }

  @Test func `putting texts together escapes nothing twice`() {
    let escaped = DisplayText("\u{1B}")
    #expect((escaped + escaped).description == "␛␛")
    #expect(escaped.truncated(to: 1) == escaped)
  }
}
