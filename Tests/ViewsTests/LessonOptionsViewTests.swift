import Screen
import Testing

@testable import Views

@Suite struct LessonOptionsViewTests {
  private func view(_ texts: [DisplayText]) -> LessonOptionsView {
    LessonOptionsView(
      title: "option", numberTitle: "",
      options: texts.map {
        LessonOptionsView.Option(
          mark: "1", text: $0, hands: 0, number: "", share: 0, isRight: false)
      }, handCount: 0, selected: 1)
  }

  @Test func `an option is found on each of its lines`() {
    let long = DisplayText(String(repeating: "word ", count: 12))
    let area = Rectangle(row: 3, column: 0, rows: 9, columns: 30)
    let view = view([long, "short"])
    let height = view.height(columns: 30)
    let found = (3..<3 + height).map { view.option(at: Position(row: $0, column: 8), in: area) }
    #expect(found.first == .some(nil))
    #expect(found.dropFirst() == Array(repeating: 0, count: height - 2)[...] + [1])
    #expect(view.option(at: Position(row: 2, column: 8), in: area) == nil)
    #expect(view.option(at: Position(row: 3 + height, column: 8), in: area) == nil)
  }
}
