/// A block of cells on the screen: where a view may draw.
///
///     let body = Rectangle(row: 3, column: 0, rows: 18, columns: 80)
///     body.leading(columns: 60)  // the map
///     body.droppingLeading(columns: 60)  // the pane beside it
///
/// Rows and columns are counted in cells from 0, from the top left.
public struct Rectangle: Equatable, Hashable, Sendable {
  /// The first row.
  public var row: Int
  /// The first column.
  public var column: Int
  /// How many rows; never negative.
  public var rows: Int
  /// How many columns; never negative.
  public var columns: Int

  /// Creates a block of cells; a negative extent becomes 0.
  public init(row: Int = 0, column: Int = 0, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The first row below the block.
  public var endRow: Int { row + rows }

  /// The first column to the right of the block.
  public var endColumn: Int { column + columns }

  /// Whether the block has no cell.
  public var isEmpty: Bool { rows == 0 || columns == 0 }

  /// Whether a cell lies in the block.
  public func contains(row: Int, column: Int) -> Bool {
    row >= self.row && row < endRow && column >= self.column && column < endColumn
  }

  /// The topmost rows of the block, at most as many as it has.
  public func top(rows count: Int) -> Rectangle {
    Rectangle(row: row, column: column, rows: min(count, rows), columns: columns)
  }

  /// The block without its topmost rows.
  public func droppingTop(rows count: Int) -> Rectangle {
    let dropped = min(max(0, count), rows)
    return Rectangle(row: row + dropped, column: column, rows: rows - dropped, columns: columns)
  }

  /// The bottommost rows of the block, at most as many as it has.
  public func bottom(rows count: Int) -> Rectangle {
    droppingTop(rows: rows - min(max(0, count), rows))
  }

  /// The block without its bottommost rows.
  public func droppingBottom(rows count: Int) -> Rectangle { top(rows: max(0, rows - count)) }

  /// The leftmost columns of the block, at most as many as it has.
  public func leading(columns count: Int) -> Rectangle {
    Rectangle(row: row, column: column, rows: rows, columns: min(count, columns))
  }

  /// The block without its leftmost columns.
  public func droppingLeading(columns count: Int) -> Rectangle {
    let dropped = min(max(0, count), columns)
    return Rectangle(row: row, column: column + dropped, rows: rows, columns: columns - dropped)
  }

  /// One row of the block, counted from its own top; empty when the block is shorter.
  public func line(_ index: Int) -> Rectangle { droppingTop(rows: index).top(rows: 1) }

  /// The cells that lie in both blocks.
  public func intersection(_ other: Rectangle) -> Rectangle {
    let firstRow = max(row, other.row)
    let firstColumn = max(column, other.column)
    return Rectangle(
      row: firstRow, column: firstColumn, rows: min(endRow, other.endRow) - firstRow,
      columns: min(endColumn, other.endColumn) - firstColumn)
  }
}
