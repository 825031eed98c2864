import Screen
import Testing

@testable import Views

@Suite struct HeadCardOverlayTests {
  private let card = HeadCard(
    title: "L0.H0", purpose: (1...20).map { "line \($0)" },
    examples: (1...3).map { HeadCard.Example(sentence: "sentence \($0)", remark: "remark \($0)") })

  private func frame(line: Int, rows: Int = 12, columns: Int = 40) -> Frame {
    let overlay = HeadCardOverlay(card: card, line: line)
    return Frame.drawn(rows: rows, columns: columns) { overlay.draw(in: $0, of: &$1) }
  }

  @Test func `it begins at its title and says how much is below`() {
    let frame = frame(line: 0)
    #expect(frame.text.contains("│ L0.H0"))
    #expect(frame.text.contains("17 more below"))
    #expect(!frame.text.contains("▸"))
  }

  @Test func `an example that is reached is marked and seen whole`() {
    let frame = frame(line: 21)
    #expect(frame.text.contains("▸"))
    #expect(frame.text.contains("remark 1"))
    #expect(frame.cursor.map { frame.line($0.row).contains("sentence 1") } == true)
  }

  @Test func `every line can be reached and is seen`() {
    let count = HeadCardOverlay.lines(of: card, in: Rectangle(rows: 12, columns: 40)).count
    #expect(count == 27)
    for line in 0..<count { #expect(frame(line: line).cursor != nil) }
    #expect(!frame(line: count - 1).text.contains("more below"))
  }

  @Test func `it draws inside of its area at every size`() {
    for rows in 0...14 {
      for columns in 0...30 {
        expectInside(rows: rows, columns: columns) { area, frame in
          HeadCardOverlay(card: card, line: 21).draw(in: area, of: &frame)
        }
      }
    }
  }

  @Test func `a line is found where it is drawn, with its example`() {
    let lines = HeadCardOverlay.lines(of: card, in: Rectangle(rows: 12, columns: 40))
    for line in [0, 10, 21, 26] {
      let (frame, overlay) = (frame(line: line), HeadCardOverlay(card: card, line: line))
      var found: Set<Int> = []
      for row in -1...12 {
        for column in -1...40 {
          let place = overlay.line(
            at: Position(row: row, column: column), in: Rectangle(rows: 12, columns: 40))
          guard let place else { continue }
          found.insert(place.line)
          #expect(place.example == lines[place.line].example)
          let example = place.example.map { "\($0 + 1)" } ?? ""
          #expect(frame.line(row).contains(example))
        }
      }
      #expect(found.contains(line) && found.count == 10)
    }
    #expect(
      HeadCardOverlay(card: card, line: 0).line(
        at: Position(row: 0, column: 0), in: Rectangle(rows: 0, columns: 0)) == nil)
  }
}
