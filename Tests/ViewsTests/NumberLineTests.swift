import Screen
import Testing

@testable import Views

@Suite struct NumberLineTests {
  private func line(_ text: String, columns: Int) -> String {
    var frame = Frame(rows: 1, columns: columns)
    NumberLine(name: "k(animal) animate", text: text, cursor: text.count, aside: "follows at once")
      .draw(in: frame.bounds, of: &frame)
    return frame.line(0)
  }

  @Test func `the number stands behind its name, what is said of it behind both`() {
    #expect(line("1.694", columns: 80).hasPrefix(" k(animal) animate = 1.694"))
    #expect(line("1.694", columns: 80).contains("follows at once"))
    #expect(!line("1.694", columns: 30).contains("follows"))
  }

  @Test func `it draws at every width and puts the cursor into the number`() {
    for columns in 0...60 {
      var frame = Frame(rows: 1, columns: columns)
      NumberLine(name: "q", text: "12.5", cursor: 4, aside: "x").draw(in: frame.bounds, of: &frame)
      if let cursor = frame.cursor { #expect(cursor.column < columns) }
    }
  }
}
