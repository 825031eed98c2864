import Attention
import Models
import Screen
import Testing

@testable import Views

@Suite struct ComparisonViewTests {
  @Test func `what is shown goes round`() {
    var shown = ComparisonShown.difference
    let all = ComparisonShown.allCases.map { _ in
      shown = shown.next
      return shown
    }
    #expect(Set(all) == Set(ComparisonShown.allCases))
    #expect(shown == .difference)
  }

  @Test(arguments: ComparisonShown.allCases)
  func `at every size it stays inside of its area`(shown: ComparisonShown) throws {
    for texts in [("it", "it was too wide"), ("", ""), (ToyModel.openingText, "漢字 the \u{301}")] {
      for stage in [Stage.weights, .masked, .output] {
        let scene = try ComparisonScene(
          texts.0, texts.1, stage: stage,
          configuration: AttentionConfiguration(mask: .causal, normalizer: .minMax))
        for (row, column) in [(0, 0), (2, 1), (99, 99)] {
          let view = scene.view(row: row, column: column, shown: shown)
          for rows in [0, 1, 2, 3, 5, 9, 18, 40] {
            for columns in [0, 1, 2, 5, 12, 20, 41, 80, 130] {
              drawInside(view, rows: rows, columns: columns)
            }
          }
        }
      }
    }
  }

  @Test func `the cursor stands on the selected number`() throws {
    let view = try ComparisonScene().view()
    let frame = Frame.drawn(rows: 18, columns: 80, view.draw)
    let cursor = try #require(frame.cursor)
    #expect(frame.line(cursor.row).dropFirst(cursor.column).hasPrefix("−.77]"))
  }

  @Test func `where there is room both maps stand over the difference`() throws {
    let view = try ComparisonScene().view()
    let frame = Frame.drawn(rows: 54, columns: 120, view.draw)
    #expect(frame.line(0).hasPrefix("A key →"))
    #expect(frame.line(0).contains("│B key →"))
    #expect(frame.text.contains("largest changes"))
  }

  private func drawInside(_ view: ComparisonView, rows: Int, columns: Int) {
    var frame = Frame(rows: rows + 2, columns: columns + 2)
    view.draw(in: Rectangle(row: 1, column: 1, rows: rows, columns: columns), of: &frame)
    let blank = Frame(rows: rows + 2, columns: columns + 2)
    for row in 0..<frame.rows {
      for column in 0..<frame.columns
      where row == 0 || column == 0 || row > rows || column > columns {
        #expect(frame[row, column] == blank[row, column], "\(rows)x\(columns) \(row) \(column)")
      }
    }
  }

  @Test(arguments: [ComparisonShown.both, .difference])
  func `a cell of either map is the pair that it belongs to`(shown: ComparisonShown) throws {
    let view = try ComparisonScene().view(shown: shown)
    let area = Rectangle(rows: 54, columns: 120)
    let frame = Frame.drawn(rows: 54, columns: 120, view.draw)
    let cursors = (0..<20).flatMap { row in
      (0..<120).map { Position(row: row, column: $0) }
        .filter { frame[$0.row, $0.column].glyph == DisplayText("[").glyphs.first }
    }
    let found = cursors.compactMap { position -> ComparisonView.Side? in
      let inside = Position(row: position.row, column: position.column + 1)
      guard let cell = view.cell(at: inside, in: area), let map = view.map(at: inside, in: area)
      else { return nil }
      #expect(cell.row == view.row && cell.column == view.column)
      return map.side
    }
    #expect(found.contains(.first) && found.contains(.second))
  }
}
