import Screen
import Testing
import Views

@Suite struct SearchLineTests {
  private func frame(_ text: String, cursor: Int, columns: Int) -> Frame {
    var frame = Frame(rows: 1, columns: columns)
    SearchLine(text: text, cursor: cursor, aside: "2 found").draw(in: frame.bounds, of: &frame)
    return frame
  }

  @Test func `a short search stands before what it finds`() {
    let frame = frame("the", cursor: 2, columns: 40)
    #expect(frame.line(0).hasPrefix(" search /the   2 found"))
    #expect(frame.cursor == Position(row: 0, column: 11))
  }

  @Test func `a long search scrolls, and what it finds stays`() {
    let frame = frame("abcdefghijklmnopqrstuvwxyz", cursor: 26, columns: 32)
    #expect(frame.line(0).hasSuffix("   2 found"))
    #expect(frame.line(0).contains("xyz "))
    #expect((12..<22).contains(frame.cursor?.column ?? 0))
  }

  @Test(arguments: 0...40)
  func `no size traps, and the cursor is in the line`(columns: Int) {
    for cursor in [0, 5, 26] {
      let frame = frame("abcdefghijklmnopqrstuvwxyz", cursor: cursor, columns: columns)
      if let cursor = frame.cursor { #expect(cursor.column < columns) }
    }
  }
}
