import Attention
import Screen

/// Where everything of a map stands: its lines over and under the rows, its labels and its cells.
struct MapLayout: Equatable, Sendable {
  let area: Rectangle
  let columns: ColumnLayout
  /// The queries that are seen; for pooled cells, blocks of queries.
  let queries: Range<Int>
  /// How many lines stand over the rows.
  let headerCount: Int
  /// Whether the line of column sums stands under the rows.
  let hasSums: Bool
  /// How many digits an index has.
  let indexDigits: Int
  /// How many columns a label has.
  let nameColumns: Int

  init(
    queryCount: Int, columnCount: Int, selected: (query: Int, column: Int), width: CellWidth?,
    area: Rectangle
  ) {
    self.area = area
    indexDigits = max(2, String(max(queryCount, 1) - 1).count)
    nameColumns = area.columns >= 40 ? 7 : area.columns >= 16 ? 3 : 0
    let labels = indexDigits + nameColumns + 2
    columns = ColumnLayout(
      count: columnCount, selected: selected.column, width: width, start: area.column + labels,
      room: area.columns - labels)
    hasSums = area.rows >= 8
    headerCount = Self.headerCount(rows: area.rows, width: columns.width)
    let lines = max(0, area.rows - headerCount - (hasSums ? 1 : 0))
    let perLine = columns.width.queriesALine
    queries =
      columns.width == .pooled
      ? 0..<min(queryCount, lines * perLine)
      : scrolledWindow(
        count: queryCount, places: lines * perLine, selected: selected.query, step: perLine)
  }

  private static func headerCount(rows: Int, width: CellWidth) -> Int {
    let most = width.rawValue >= 2 ? 3 : 2
    return min(most, rows >= 8 ? 3 : rows >= 5 ? 2 : rows >= 3 ? 1 : 0)
  }

  /// The line of a query.
  func row(of query: Int) -> Int {
    area.row + headerCount + (query - queries.lowerBound) / columns.width.queriesALine
  }

  /// The line of the column sums.
  var sumsRow: Int {
    let perLine = columns.width.queriesALine
    return area.row + headerCount + (queries.count + perLine - 1) / perLine
  }

  /// The blocks of queries and columns of pooled cells, or nil where no cells are pooled.
  func poolBlocks(
    queryCount: Int, columnCount: Int
  ) -> (queries: [Range<Int>], columns: [Range<Int>])? {
    guard columns.width == .pooled else { return nil }
    return (
      blocks(of: queryCount, atMost: queries.count),
      blocks(of: columnCount, atMost: columns.visible.count)
    )
  }

  /// How many lines the rows take.
  var lineCount: Int { sumsRow - area.row - headerCount }
}
