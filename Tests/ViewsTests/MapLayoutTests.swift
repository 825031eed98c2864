import Screen
import Testing

@testable import Views

struct MapLayoutTests {
  private func layout(
    _ rows: Int, _ columns: Int, queries: Int = 12, width: CellWidth? = nil, query: Int = 0
  ) -> MapLayout {
    MapLayout(
      queryCount: queries, columnCount: queries, selected: (query, 0), width: width,
      area: Rectangle(row: 3, column: 5, rows: rows, columns: columns))
  }

  @Test func `a map of 12 tokens has three lines over its rows and one under them`() {
    let layout = layout(16, 60)
    #expect(layout.headerCount == 3 && layout.hasSums)
    #expect(layout.queries == 0..<12 && layout.lineCount == 12)
    #expect(layout.row(of: 0) == 6 && layout.row(of: 11) == 17)
    #expect(layout.sumsRow == 18)
    #expect(layout.columns.start == 5 + 2 + 7 + 2)
  }

  @Test func `low areas give up lines before rows`() {
    #expect([1, 2, 3, 4, 5, 7, 8].map { layout($0, 60).headerCount } == [0, 0, 1, 1, 2, 2, 3])
    #expect([1, 7, 8].map { layout($0, 60).hasSums } == [false, false, true])
    #expect((1...20).allSatisfy { layout($0, 60).lineCount >= 1 })
  }

  @Test func `narrow areas give up the letters of labels`() {
    #expect([60, 40, 39, 16, 15, 0].map { layout(9, $0).nameColumns } == [7, 7, 3, 3, 0, 0])
  }

  @Test func `an index has as many digits as the last query`() {
    #expect(
      [0, 1, 12, 100, 101, 1001].map { layout(9, 60, queries: $0).indexDigits }
        == [2, 2, 2, 2, 3, 4])
  }

  @Test func `half blocks put two queries on a line, an odd one alone`() {
    let layout = layout(16, 60, queries: 11, width: .one)
    #expect(layout.headerCount == 2)
    #expect(layout.row(of: 0) == layout.row(of: 1) && layout.row(of: 2) == layout.row(of: 0) + 1)
    #expect(layout.lineCount == 6)
  }

  @Test func `nothing lies below the area`() {
    for rows in 0...20 {
      for columns in [0, 1, 15, 16, 40, 90] {
        for width in CellWidth.allCases {
          let layout = layout(rows, columns, width: width, query: 11)
          let last = layout.queries.isEmpty ? 3 : layout.row(of: layout.queries.upperBound - 1)
          #expect(rows == 0 || last < 3 + rows, "\(rows)×\(columns) \(width)")
          if layout.hasSums { #expect(layout.sumsRow < 3 + rows) }
        }
      }
    }
  }
}
