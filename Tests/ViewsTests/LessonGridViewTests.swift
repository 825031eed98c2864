import Screen
import Testing

@testable import Views

@Suite struct LessonGridViewTests {
  private let names: [DisplayText] = ["BOS", "the", "cat"]
  private let area = Rectangle(rows: 4, columns: 40)

  private func lines(_ view: LessonGridView) -> [String] {
    var frame = Frame(rows: 4, columns: 40)
    view.draw(in: area, of: &frame)
    return frame.text.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
  }

  @Test func `the row one stands on has its mark between brackets`() {
    let view = LessonGridView(queries: names, keys: names, marks: [0, nil, 1], query: 2)
    #expect(
      lines(view) == [
        "query ↓ key → BOS the cat", "BOS ● · ·", "the · · ·", "▸cat · [●] ·",
      ])
  }

  @Test func `after the answer what is right stands beside what was marked`() {
    let view = LessonGridView(
      queries: names, keys: names, marks: [0, 0, 1], rightMarks: [0, 1, 1], query: nil)
    #expect(
      lines(view).dropFirst() == [
        "BOS ● · ·", "the ● ○ ·", "cat · ● ·",
      ])
  }

  @Test func `a cell is found where it is drawn`() throws {
    let view = LessonGridView(queries: names, keys: names, marks: [0, 0, 1], query: 2)
    var frame = Frame(rows: 4, columns: 40)
    view.draw(in: area, of: &frame)
    let cursor = try #require(frame.cursor)
    let cell = try #require(view.cell(at: cursor, in: area))
    #expect(cell == (2, 1))
    #expect(view.cell(at: Position(row: 0, column: 20), in: area) == nil)
    #expect(view.cell(at: Position(row: 2, column: 3), in: area) == nil)
    #expect(view.cell(at: Position(row: 9, column: 20), in: area) == nil)
  }
}
