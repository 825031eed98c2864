import Attention
import Models
import Screen
import Testing

@testable import Views

struct SpokenPageTests {
  private func page(
    selected: Int = 0, count: Int = 40, screensOn: Int = 0, field: SpokenPage.Field? = nil,
    sentence: DisplayText = "one sentence", wide: Bool = false
  ) -> SpokenPage {
    SpokenPage(
      heading: "where one is", field: field, sentence: sentence, notes: ["a note"],
      list: SpokenList(title: "lines", count: count, selected: selected) {
        DisplayText("line \($0)" + (wide ? String(repeating: " word", count: 30) : ""))
      },
      prompts: ["a long prompt that has no room on small screens", "keys"], screensOn: screensOn)
  }

  private func lines(_ page: SpokenPage, rows: Int = 20, columns: Int = 60) -> [String] {
    let frame = drawn(page, rows: rows, columns: columns)
    return (0..<rows).map(frame.trimmed)
  }

  private func drawn(_ page: SpokenPage, rows: Int, columns: Int) -> Frame {
    var frame = Frame(rows: rows, columns: columns)
    page.draw(on: &frame)
    return frame
  }

  @Test func `where one is, the sentence, notes, the list, and which keys help on`() {
    let lines = lines(page())
    #expect(lines[0] == "where one is" && lines[1] == "one sentence" && lines[4] == "a note")
    #expect(lines[5] == "lines:" && lines[6] == "line 0" && lines[18] == "line 12")
    #expect(lines[19] == "a long prompt that has no room on small screens")
    #expect(drawn(page(), rows: 20, columns: 60).cursor == Position(row: 1, column: 0))
  }

  @Test func `the cursor stands in the field while something is typed`() {
    let field = SpokenPage.Field(name: "a field", text: "typed", cursor: 5)
    let frame = drawn(page(field: field), rows: 20, columns: 60)
    #expect(frame.trimmed(1) == "a field" && frame.trimmed(2) == "typed")
    #expect(frame.cursor == Position(row: 2, column: 5) && frame.trimmed(3) == "one sentence")
  }

  @Test func `a move within a screen of sentences changes nothing of the list`() {
    #expect(lines(page(selected: 0)) == lines(page(selected: 12)))
    #expect(lines(page(selected: 13))[6] == "line 13")
  }

  @Test func `a longer sentence does not move the list`() {
    let long: DisplayText = "a sentence that is so long that it takes a second line of the screen"
    #expect(lines(page(sentence: long)).suffix(16) == lines(page()).suffix(16))
  }

  @Test func `the selected sentence is on the screen, however long the others are`() {
    for selected in 0..<40 {
      for columns in [20, 33, 60, 200] {
        let lines = lines(page(selected: selected, wide: true), columns: columns)
        #expect(lines.contains { $0.hasPrefix("line \(selected) word") }, "\(selected) \(columns)")
      }
    }
  }

  @Test func `reading on shows every sentence once, to the last`() {
    var read: [String] = []
    var screens = 0
    while true {
      let page = page(screensOn: screens, wide: true)
      read += lines(page)[6..<19].filter { !$0.isEmpty }
      guard page.hasMore(rows: 20, columns: 60) else { break }
      screens += 1
    }
    let expected = (0..<40).flatMap {
      DisplayText("line \($0)" + String(repeating: " word", count: 30)).wrapped(columns: 60)
    }
    #expect(read == expected.map(\.description) && screens > 3)
  }

  @Test(arguments: [(0, 0), (1, 1), (1, 40), (2, 9), (3, 3), (5, 20), (6, 20), (60, 1), (24, 80)])
  func `any size has what fits, the sentence first`(_ rows: Int, _ columns: Int) {
    let frame = drawn(page(), rows: rows, columns: columns)
    #expect(frame.rows == rows && frame.columns == columns)
    if rows > 0, columns >= 12 { #expect(frame.text.contains("one sentence")) }
    if let cursor = frame.cursor {
      #expect(frame.bounds.contains(row: cursor.row, column: cursor.column))
    }
  }

  @Test func `there are no borders, no shades and no colours`() {
    let frame = drawn(page(), rows: 20, columns: 60)
    for row in 0..<frame.rows {
      for column in 0..<frame.columns { #expect(frame[row, column].style == .plain) }
    }
    #expect(!frame.text.contains { "│┃─━┌┐└┘░▒▓█▀▄".contains($0) })
  }

  @Test func `an empty list has no title`() {
    #expect(!lines(page(count: 0)).contains("lines:"))
    #expect(!page(count: 0).hasMore(rows: 20, columns: 60))
  }
}
