import Screen
import Testing

@testable import Views

struct GridLayoutTests {
  private func layout(
    rows: Int = 18, columns: Int = 80, patchRows: Int = 4, patchColumns: Int = 4, queries: Int = 3,
    query: Int = 0, space: GridView.Space = .shared
  ) -> GridLayout {
    GridLayout(
      area: Rectangle(rows: rows, columns: columns),
      contents: GridLayout.Contents(
        patchRows: patchRows, patchColumns: patchColumns, queryCount: queries, row: patchRows - 1,
        column: patchColumns - 1, query: query, space: space))
  }

  @Test func `80×24 has the picture, three grids, the map and two lines`() {
    let layout = layout()
    #expect(layout.width == .four && layout.pictureWidth == 5 && layout.queries == 0..<3)
    #expect(layout.patchLines == 2 && layout.hasTitle && layout.hasNames)
    #expect(layout.map.rows >= 5 && layout.lines.rows == 2)
    #expect(layout.lines.endRow <= 18)
  }

  @Test func `more queries than fit are scrolled to the selected one`() {
    #expect(layout(queries: 20, query: 19).queries.contains(19))
    #expect(layout(queries: 20, query: 0).queries.contains(0))
  }

  @Test func `one grid alone has no map`() {
    let layout = layout(space: .whole)
    #expect(layout.queries.count == 1 && layout.map.isEmpty && layout.width == .six)
  }

  @Test func `everything lies in the area, and the selected patch is seen`() {
    for rows in 0...60 {
      for columns in [0, 1, 5, 20, 33, 61, 80, 200] {
        for (patchRows, patchColumns) in [(1, 1), (4, 4), (14, 14), (2, 50), (50, 2)] {
          let layout = layout(
            rows: rows, columns: columns, patchRows: patchRows, patchColumns: patchColumns)
          #expect(layout.map.endRow <= rows && layout.lines.endRow <= rows)
          if rows > 1 {
            #expect(layout.rows.contains(patchRows - 1))
            #expect(layout.columns.contains(patchColumns - 1))
          }
          if !layout.map.isEmpty {
            #expect(layout.map.row >= layout.line(of: layout.rows.upperBound - 1))
          }
        }
      }
    }
  }
}
