import Screen
import Testing

struct CellTests {
  @Test func `a blank cell is a space in the terminal's own colours`() {
    #expect(Cell.blank.glyph.text == " ")
    #expect(Cell.blank.glyph.width == 1)
    #expect(Cell.blank.style == .plain)
  }

  @Test func `the right half of a wide glyph draws nothing and takes no column`() {
    #expect(Glyph.continuation.text == "")
    #expect(Glyph.continuation.width == 0)
    #expect(Cell(.continuation) != .blank)
  }

  @Test func `cells that look different are different`() {
    #expect(Cell(.space, style: .role(.key)) != Cell(.space, style: .role(.query)))
    #expect(Cell(.space, style: .plain) == .blank)
  }
}
