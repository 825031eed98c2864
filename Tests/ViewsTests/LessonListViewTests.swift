import Screen
import Testing

@testable import Views

@Suite struct LessonListViewTests {
  private func list(_ count: Int, selected: Int) -> LessonListView {
    LessonListView(
      entries: (0..<count).map {
        LessonListView.Entry(
          place: DisplayText("\($0 + 1)"), title: "A title", minutes: "5 min", progress: .notYet,
          words: "not yet")
      }, selected: selected)
  }

  @Test func `a lesson is found where it is drawn, in a list that is scrolled, too`() throws {
    let area = Rectangle(row: 2, column: 0, rows: 4, columns: 60)
    var frame = Frame(rows: 8, columns: 60)
    let list = list(9, selected: 7)
    list.draw(in: area, of: &frame)
    let cursor = try #require(frame.cursor)
    #expect(list.entry(at: cursor, in: area) == 7)
    #expect(list.entry(at: Position(row: 1, column: 5), in: area) == nil)
  }

  @Test func `below a short list there is nothing`() {
    let area = Rectangle(rows: 9, columns: 60)
    #expect(list(2, selected: 0).entry(at: Position(row: 1, column: 9), in: area) == 1)
    #expect(list(2, selected: 0).entry(at: Position(row: 2, column: 9), in: area) == nil)
  }
}
