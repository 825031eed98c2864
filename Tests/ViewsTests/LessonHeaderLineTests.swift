import Screen
import Testing

@testable import Views

@Suite struct LessonHeaderLineTests {
  private func line(columns: Int, model: DisplayText = "toy, hand-made") -> String {
    var frame = Frame(rows: 1, columns: columns)
    LessonHeaderLine(
      place: "lesson 7 of 18", model: model, title: "Q, K, V are three questions", step: 0,
      stepCount: 4
    ).draw(in: frame.bounds, of: &frame)
    return String(frame.text.reversed().drop { $0 == " " || $0 == "\n" }.reversed())
  }

  @Test func `everything stands there where it has room`() {
    #expect(
      line(columns: 100).hasPrefix(
        " heed · lesson 7 of 18 · toy, hand-made · Q, K, V are three questions  "))
    #expect(line(columns: 100).hasSuffix("  step 1 of 4 ●○○○"))
  }

  @Test func `dots go before the place, and the place before the title`() {
    #expect(line(columns: 84).hasSuffix("questions    step 1 of 4"))
    #expect(line(columns: 72).hasPrefix(" heed · toy, hand-made · Q, K, V are three questions "))
    #expect(line(columns: 72).hasSuffix("step 1 of 4 ●○○○"))
  }

  @Test func `what computes the numbers stays on the smallest screen`() {
    for columns in 40...100 {
      #expect(line(columns: columns).contains("toy, hand-made"), "\(columns) columns")
    }
  }
}
