import Screen
import Testing

@testable import Explorer

@Suite struct LessonPartTests {
  private func part(_ letter: DisplayText, _ height: Int, smallest: Int? = nil) -> LessonPart {
    LessonPart(height: height, smallest: smallest) { area, frame in
      for row in 0..<area.rows {
        frame.write(letter, row: area.row + row, column: area.column, in: area)
      }
    }
  }

  private func drawn(_ part: LessonPart, rows: Int) -> String {
    var frame = Frame(rows: rows, columns: 1)
    part.draw(frame.bounds, &frame)
    return frame.text.filter { $0 != "\n" }
  }

  @Test func `a part that names no smallest height keeps its lines`() {
    #expect(part("a", 3).smallest == 3)
  }

  @Test func `joined parts stand below each other without a line between`() {
    let joined = part("a", 2).joined(with: part("b", 3))
    #expect(joined.height == 5)
    #expect(joined.smallest == 5)
    #expect(drawn(joined, rows: 5) == "aabbb")
  }

  @Test func `in less room the part that can shrink does`() {
    let below = part("a", 2).joined(with: part("b", 5, smallest: 2))
    #expect(below.smallest == 4)
    #expect(drawn(below, rows: 4) == "aabb")
    let above = part("a", 5, smallest: 1).joined(with: part("b", 2))
    #expect(drawn(above, rows: 4) == "aabb")
  }
}
