import Screen
import Testing

@testable import Views

@Suite struct LessonSliderTests {
  private func slider(_ share: Double) -> LessonSlider {
    LessonSlider(name: "temperature", lowest: "0.1", highest: "10", share: share, number: "1")
  }

  @Test(arguments: [0.0, 0.25, 0.5, 1.0])
  func `the knob is found where it is drawn`(share: Double) throws {
    var frame = Frame(rows: 2, columns: 80)
    slider(share).draw(in: frame.bounds, of: &frame)
    let cursor = try #require(frame.cursor)
    let found = try #require(slider(share).share(at: cursor, in: frame.bounds))
    #expect(abs(found - share) < 0.02)
    #expect(frame[cursor.row, cursor.column].glyph.text == "●")
  }

  @Test func `beside the line there is no knob`() {
    let area = Rectangle(rows: 2, columns: 80)
    #expect(slider(0).share(at: Position(row: 0, column: 3), in: area) == nil)
    #expect(slider(0).share(at: Position(row: 0, column: 70), in: area) == nil)
    #expect(slider(0).share(at: Position(row: 1, column: 30), in: area) == nil)
  }
}
