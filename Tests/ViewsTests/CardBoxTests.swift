import Screen
import Testing

@testable import Views

@Suite struct CardBoxTests {
  @Test func `it stands in the middle, with its title above and its keys below`() {
    let frame = Frame.drawn(rows: 7, columns: 24) { area, frame in
      CardBox(in: area, lineCount: 2, mostColumns: 20)
        .draw(title: "head", hints: "Esc close", of: &frame)
    }
    let outside = String(repeating: " ", count: 24)
    let blank = "  │" + String(repeating: " ", count: 18) + "│  "
    #expect(
      (0..<7).map { frame.line($0) } == [
        outside, "  ┌─ head " + String(repeating: "─", count: 11) + "┐  ", blank, blank,
        "  └─ Esc close " + String(repeating: "─", count: 6) + "┘  ", outside, outside,
      ])
  }

  @Test func `it is never larger than its area`() {
    for rows in 0...6 {
      for columns in 0...12 {
        let area = Rectangle(row: 1, column: 2, rows: rows, columns: columns)
        let box = CardBox(in: area, lineCount: 9, mostColumns: 10)
        #expect(area.intersection(box.rectangle) == box.rectangle || box.rectangle.isEmpty)
        expectInside(rows: rows, columns: columns) { area, frame in
          CardBox(in: area, lineCount: 9, mostColumns: 10)
            .draw(title: "title", hints: "hints", of: &frame)
        }
      }
    }
  }
}
