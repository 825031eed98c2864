import Screen
import Testing

struct FrameTests {
  @Test func `an empty frame has no cell, whatever is written`() {
    for (rows, columns) in [(0, 0), (-3, 4), (4, -3), (0, 9)] {
      var frame = Frame(rows: rows, columns: columns)
      frame.write("heed", row: 0, column: 0)
      frame.clear(frame.bounds)
      frame.paint(Rectangle(rows: 9, columns: 9), style: .role(.key))
      #expect(frame.bounds.isEmpty)
      #expect(frame[0, 0] == .blank)
    }
  }

  @Test func `text stands where it is written and says where it ends`() {
    var frame = Frame(rows: 2, columns: 5)
    let end = frame.write("漢a", row: 1, column: 1, style: .role(.key))
    #expect(end == 4)
    #expect(frame.text == "     \n 漢a ")
    #expect(frame[1, 1].style == .role(.key) && frame[1, 2].glyph == .continuation)
    #expect(frame[1, 4] == .blank)
  }

  @Test func `what lies outside is left out on every side`() {
    var frame = Frame(rows: 1, columns: 3)
    #expect(frame.write("abcdef", row: 0, column: -2) == 4)
    #expect(frame.text == "cde")
    frame.write("x", row: 1, column: 0)
    frame.write("x", row: -1, column: 0)
    #expect(frame.text == "cde")
  }

  @Test func `a wide glyph that only half fits becomes a space`() {
    var frame = Frame(rows: 1, columns: 4)
    frame.write("abcd", row: 0, column: 0)
    frame.write("漢", row: 0, column: 3, style: .role(.key))
    #expect(frame.text == "abc ")
    #expect(frame[0, 3].style == .role(.key))
    frame.write("漢", row: 0, column: 1, in: Rectangle(rows: 1, columns: 2))
    #expect(frame.text == "a c ")
  }

  @Test func `an area clips within the frame`() {
    var frame = Frame(rows: 2, columns: 6)
    frame.write("abcdef", row: 0, column: 0, in: Rectangle(column: 2, rows: 1, columns: 2))
    frame.write("abcdef", row: 1, column: 0, in: Rectangle(column: 2, rows: 1, columns: 2))
    #expect(frame.text == "  cd  \n      ")
  }

  @Test func `painting leaves the glyphs, clearing leaves nothing`() {
    var frame = Frame(rows: 2, columns: 2)
    frame.write("ab", row: 0, column: 0)
    frame.write("cd", row: 1, column: 0)
    frame.paint(Rectangle(column: 1, rows: 9, columns: 9), style: .role(.key))
    #expect(frame.text == "ab\ncd")
    #expect(frame[0, 1].style == .role(.key) && frame[0, 0].style == .plain)
    frame.clear(Rectangle(row: 1, rows: 1, columns: 2))
    #expect(frame.text == "ab\n  ")
    #expect(frame[1, 1] == .blank)
  }

  @Test func `cells outside read as blank and ignore what they are given`() {
    var frame = Frame(rows: 1, columns: 1)
    let cell = Cell(.space, style: .role(.key))
    for (row, column) in [(0, 1), (1, 0), (-1, 0), (0, -1)] {
      frame[row, column] = cell
      #expect(frame[row, column] == .blank)
    }
    #expect(frame == Frame(rows: 1, columns: 1))
  }

  @Test func `a row as text has no blanks around it, and no colours`() {
    var frame = Frame(rows: 2, columns: 12)
    frame.write("a 漢 b", row: 0, column: 2, style: .role(.key))
    #expect(frame.text(row: 0) == "a 漢 b" && frame.text(row: 1) == "" && frame.text(row: 9) == "")
  }

  @Test func `frames differ by their cursor`() {
    var frame = Frame(rows: 1, columns: 1)
    #expect(frame.cursor == nil)
    frame.cursor = Position(row: 0, column: 0)
    #expect(frame != Frame(rows: 1, columns: 1))
  }
}
