import Attention
import Models
import Screen
import Testing

@testable import Views

struct VectorsLayoutTests {
  private func layout(rows: Int, columns: Int) throws -> VectorsLayout {
    VectorsLayout(
      head: try Scene().picture.head, pane: .products, space: .shared,
      area: Rectangle(rows: rows, columns: columns))
  }

  @Test func `80×24 has room for both tables and nothing else`() throws {
    let layout = try layout(rows: 18, columns: 80)
    #expect(layout.scores == Rectangle(rows: 18, columns: 49))
    #expect(layout.values == Rectangle(row: 0, column: 49, rows: 18, columns: 31))
    #expect(layout.keys.isEmpty && layout.comparison.isEmpty && layout.lines.isEmpty)
  }

  @Test func `the parts lie one below the other and fill the area`() throws {
    for (rows, columns) in [(24, 100), (30, 120), (54, 200), (10, 40), (0, 0), (3, 300)] {
      let layout = try layout(rows: rows, columns: columns)
      let table = max(layout.scores?.rows ?? 0, layout.values?.rows ?? 0)
      #expect(
        table + layout.comparison.rows + layout.keys.rows + layout.lines.rows == rows,
        "\(columns)×\(rows)")
      #expect(layout.keys.row == table + layout.comparison.rows)
    }
  }

  @Test func `columns end where the frame was drawn, and never beyond the pane`() {
    let drawn = ScoreColumns(columns: 49)
    #expect(drawn.query == 23 && drawn.key == 33 && drawn.product == 41)
    #expect(drawn.bar == 43 && drawn.barCells == 6 && drawn.other == nil)
    for columns in 0...220 {
      let found = ScoreColumns(columns: columns)
      #expect(found.product <= columns && found.bar + found.barCells <= columns)
      guard let other = found.other else { continue }
      #expect(found.bar + found.barCells < other.key && other.difference < columns)
      #expect(other.bar + other.barCells <= columns || other.barCells == 0)
    }
  }
}
