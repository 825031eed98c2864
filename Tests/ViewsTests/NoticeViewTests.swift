import Screen
import Testing

@testable import Views

struct NoticeViewTests {
  private let notice = NoticeView(neededRows: 6, neededColumns: 20)

  private func lines(_ rows: Int, _ columns: Int) -> [String] {
    let frame = Frame.drawn(rows: rows, columns: columns, notice.draw)
    return (0..<rows).map(frame.trimmed).filter { !$0.isEmpty }
  }

  @Test func `the notice says which size there is and which it takes`() {
    #expect(lines(3, 60) == ["heed needs 20×6, here is 60×3 · q quits"])
    #expect(lines(5, 12) == ["heed needs", "20×6, here", "is 12×5", "q quits"])
  }

  @Test func `with less room it says less, down to the size there is`() {
    #expect(lines(2, 12) == ["12×2", "<20×6"])
    #expect(lines(1, 9) == ["9×1"])
    #expect(lines(1, 2) == ["2×"])
  }

  @Test func `it takes the place of whatever was there, and of the cursor`() {
    var frame = Frame(rows: 2, columns: 12)
    frame.write("something else", row: 1, column: 0)
    frame.cursor = Position(row: 0, column: 0)
    notice.draw(in: frame.bounds, of: &frame)
    #expect(frame.trimmed(1) == "<20×6" && frame.cursor == nil)
    #expect(frame[0, 0].style == .role(.warning))
    #expect(Frame.leavesEmptyAreasAlone(notice.draw))
  }
}
