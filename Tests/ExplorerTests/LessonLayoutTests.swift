import Screen
import Testing

@testable import Explorer

@Suite struct LessonLayoutTests {
  private func screen(_ rows: Int) -> Rectangle { Rectangle(rows: rows, columns: 80) }

  @Test func `a whole screen has three lines above and three below`() {
    let layout = LessonLayout(screen(24), data: .run)
    #expect(layout.header?.row == 0)
    #expect(layout.text?.row == 1)
    #expect(layout.axes?.row == 2)
    #expect(layout.body == Rectangle(row: 3, column: 0, rows: 18, columns: 80))
    #expect(layout.legend?.row == 21)
    #expect(layout.sentence.row == 22)
    #expect(layout.hints?.row == 23)
  }

  @Test func `without data the page begins below the first line`() {
    let layout = LessonLayout(screen(24), data: .none)
    #expect(layout.text == nil)
    #expect(layout.body.row == 1)
  }

  @Test(arguments: 6...40)
  func `every line of the screen belongs to one part`(rows: Int) {
    for data in [LessonLayout.Data.none, .run] {
      let layout = LessonLayout(screen(rows), data: data)
      let areas = [
        layout.header, layout.text, layout.axes, layout.body, layout.legend, layout.sentence,
        layout.hints,
      ].compactMap { $0 }
      #expect(areas.flatMap { $0.row..<$0.row + $0.rows } == Array(0..<rows))
      #expect(layout.body.rows >= 4)
    }
  }
}
