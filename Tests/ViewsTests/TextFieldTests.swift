import Screen
import Testing

@testable import Views

struct TextFieldTests {
  private func frame(_ text: String, cursor: Int, columns: Int = 6) -> Frame {
    Frame.drawn(rows: 1, columns: columns, TextField(text: text, cursor: cursor).draw)
  }

  @Test func `an empty field is a field with the cursor at its beginning`() {
    let found = frame("", cursor: 0)
    #expect(found.trimmed(0) == "" && found.cursor == Position(row: 0, column: 0))
    #expect((0..<6).allSatisfy { found[0, $0].style == .role(.field) })
  }

  @Test func `the cursor stands before its character, or after the last`() {
    #expect((0...3).map { frame("abc", cursor: $0).cursor?.column } == [0, 1, 2, 3])
    #expect(frame("漢b", cursor: 1).cursor?.column == 2)
    #expect(frame("e\u{301}b", cursor: 1).cursor?.column == 1)
    #expect(frame("abc", cursor: -1).cursor?.column == 0)
    #expect(frame("abc", cursor: 99).cursor?.column == 3)
  }

  @Test func `a long text scrolls, and the cursor stays in the field`() {
    for cursor in 0...20 {
      let found = frame("abcdefghijklmnopqrst", cursor: cursor)
      let column = found.cursor?.column ?? -1
      #expect((0..<6).contains(column), "\(cursor)")
      let letter = Array("abcdefghijklmnopqrst ")[cursor]
      #expect(found[0, column].glyph.text == String(letter), "\(cursor)")
    }
  }

  @Test func `no half of a wide character is shown`() {
    for cursor in 0...9 {
      let found = frame("漢字漢字漢字漢字漢", cursor: cursor, columns: 5)
      for column in 0..<5 where found[0, column].glyph == .continuation {
        #expect(column > 0 && found[0, column - 1].glyph.width == 2)
      }
      for column in 0..<5 where found[0, column].glyph.width == 2 {
        #expect(column < 4 && found[0, column + 1].glyph == .continuation)
      }
    }
  }

  @Test func `what would move the cursor is written out`() {
    let found = frame("a\u{1B}b", cursor: 3)
    #expect(found.trimmed(0) == "a␛b" && found.cursor?.column == 3)
  }

  @Test func `an empty area has no cursor`() {
    #expect(Frame.leavesEmptyAreasAlone(TextField(text: "abc", cursor: 1).draw))
  }
}
