import Screen
import Testing

@testable import Exports

@Suite struct FrameTextTests {
  @Test func `text has no trailing blanks and no blank lines at the end`() {
    #expect(smallFrame().plainText == "a<&␛  .93\n  漢b█▄\n")
  }

  @Test func `an empty frame is no text`() {
    #expect(Frame(rows: 3, columns: 3).plainText == "")
    #expect(Frame(rows: 0, columns: 0).plainText == "")
  }

  @Test func `blanks before and between are kept, coloured ones at the end are not text`() {
    var frame = Frame(rows: 3, columns: 8)
    frame.write("a  b", row: 1, column: 2)
    frame.write("  ", row: 1, column: 6, style: .on(.sequential(1)))
    #expect(frame.plainText == "\n  a  b\n")
  }

  @Test func `a cell with a colour is shown, a blank without is not`() {
    var frame = Frame(rows: 4, columns: 8)
    frame.write(" ", row: 2, column: 3, style: .on(.sequential(1)))
    #expect(frame.lastRows == 0..<3)
    #expect(frame.usedColumns(ofRow: 2) == 0..<4)
    #expect(frame.usedColumns(ofRow: 1).isEmpty)
  }
}
