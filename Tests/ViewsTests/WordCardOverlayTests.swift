import Screen
import Testing

@testable import Views

@Suite struct WordCardOverlayTests {
  private static let rule: DisplayText = "Neighbours become one."
  private static let columns = [
    WordCard.Column("step", width: 0, .trailing), WordCard.Column("merge", width: 8, .leading),
    WordCard.Column("the word after it", width: 0, .leading),
  ]

  private func overlay(selected: Int, count: Int = 20, in area: Rectangle) -> WordCardOverlay {
    let window = WordCardOverlay.window(
      rowCount: count, selected: selected, rule: Self.rule, in: area)
    let rows = window.map { number in
      WordCard.Row(
        [DisplayText("\(number)"), DisplayText("merge \(number)")], pieces: ["a", "b"],
        remark: DisplayText("remark \(number)"))
    }
    return WordCardOverlay(
      card: WordCard(
        title: "“ab” · word 1 of 1", tokens: ["a 1", "b 2"], rule: Self.rule,
        columns: Self.columns, rows: rows, firstRow: window.lowerBound, rowCount: count),
      selected: selected, hints: "Esc close")
  }

  private func frame(selected: Int, count: Int = 20, rows: Int = 16, columns: Int = 60) -> Frame {
    Frame.drawn(rows: rows, columns: columns) { area, frame in
      overlay(selected: selected, count: count, in: area).draw(in: area, of: &frame)
    }
  }

  @Test func `the word, its tokens, the rule, the table and what is said of a row`() {
    let text = frame(selected: 3).text
    for part in [
      "how the text became tokens", "“ab” · word 1 of 1", "2 tokens:  a 1  b 2",
      "Neighbours become one.", "step  merge     the word after it", "▸    3  merge 3   a b",
      "remark 3", "more below", "Esc close",
    ] {
      #expect(text.contains(part))
    }
    #expect(!text.contains("remark 2"))
  }

  @Test func `every row can be seen, and the cursor stands on it`() {
    for selected in 0..<20 {
      let frame = frame(selected: selected)
      #expect(frame.cursor.map { frame.line($0.row).contains("merge \(selected) ") } == true)
      #expect(frame.text.contains("remark \(selected)"))
    }
    #expect(!frame(selected: 19).text.contains("more below"))
  }

  @Test func `a card without rows is its words alone`() {
    let text = frame(selected: 0, count: 0).text
    #expect(text.contains("Neighbours become one."))
    #expect(!text.contains("merge"))
  }

  @Test func `a row is found where it is drawn`() {
    let area = Rectangle(rows: 16, columns: 60)
    for selected in [0, 7, 19] {
      let overlay = overlay(selected: selected, in: area)
      let frame = frame(selected: selected)
      let position = frame.cursor ?? Position(row: 0, column: 0)
      #expect(overlay.row(at: position, in: area) == selected)
      #expect(overlay.row(at: Position(row: 0, column: 0), in: area) == nil)
    }
  }

  @Test func `it draws inside of its area at every size`() {
    for rows in 0...18 {
      for columns in 0...30 {
        expectInside(rows: rows, columns: columns) { area, frame in
          overlay(selected: 5, in: area).draw(in: area, of: &frame)
        }
      }
    }
  }
}
