import Screen
import Testing

@testable import Views

@Suite struct ComparisonLayoutTests {
  private func layout(
    _ count: Int, rows: Int = 18, columns: Int = 80, selected: (row: Int, column: Int) = (0, 0)
  ) -> ComparisonLayout {
    ComparisonLayout(
      rowCount: count, columnCount: count, selected: selected,
      area: Rectangle(row: 3, column: 0, rows: rows, columns: columns))
  }

  @Test(arguments: [(4, 6), (10, 6), (12, 5), (13, 4), (15, 4), (24, 2), (28, 2), (200, 2)])
  func `cells are as wide as all of them allow`(count: Int, columns: Int) {
    #expect(layout(count).cellColumns == columns)
  }

  @Test func `rows and columns scroll, the selected ones are seen`() {
    for place in [0, 7, 50, 199] {
      let layout = layout(200, selected: (place, place))
      #expect(layout.rows.contains(place))
      #expect(layout.columns.contains(place))
    }
  }

  @Test func `small areas leave the changes out, then what moved`() {
    #expect(layout(12).changeLines == 3)
    #expect(layout(12).movedEnd == 79)
    #expect(layout(12, rows: 6).changeLines == 0)
    #expect(layout(12, columns: 40).movedEnd == nil)
    #expect(layout(0, rows: 0, columns: 0).rows.isEmpty)
  }
}
