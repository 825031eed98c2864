import Screen
import Testing

@testable import Explorer

@Suite struct LessonPlacingTests {
  private let area = Rectangle(row: 2, column: 1, rows: 20, columns: 40)

  private func part(_ height: Int, smallest: Int? = nil) -> LessonPart {
    LessonPart(height: height, smallest: smallest) { _, _ in }
  }

  private func rows(_ placing: LessonPlacing) -> [ClosedRange<Int>] {
    placing.parts.map { $0.area.row...($0.area.row + $0.area.rows - 1) }
  }

  @Test func `nothing takes no lines`() {
    let placing = LessonPlacing([], in: area, fitting: 20)
    #expect(placing.parts.isEmpty)
    #expect(placing.height == 0)
  }

  @Test func `a blank line stands between parts where there is room`() {
    let placing = LessonPlacing([part(3), part(2)], in: area, fitting: 20)
    #expect(rows(placing) == [2...4, 6...7])
    #expect(placing.height == 6)
    #expect(placing.parts.allSatisfy { $0.area.column == 1 && $0.area.columns == 40 })
  }

  @Test func `without room for all blank lines one stands below the first part, or none`() {
    #expect(
      rows(LessonPlacing([part(3), part(2), part(2)], in: area, fitting: 8))
        == [2...4, 6...7, 8...9])
    #expect(
      rows(LessonPlacing([part(3), part(2), part(2)], in: area, fitting: 7))
        == [2...4, 5...6, 7...8])
  }

  @Test func `what can grow takes the rest, the first one first`() {
    let placing = LessonPlacing(
      [part(2), part(9, smallest: 4), part(9, smallest: 4)], in: area, fitting: 18)
    #expect(rows(placing) == [2...3, 5...13, 15...19])
    #expect(placing.height == 18)
  }

  @Test func `a page that is too long goes on below`() {
    let placing = LessonPlacing([part(15), part(15)], in: area, fitting: 20)
    #expect(placing.height == 30)
    #expect(rows(placing) == [2...16, 17...31])
  }
}
