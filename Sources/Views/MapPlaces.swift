import Attention
import Screen

/// Which cell of a map stands where on the screen, found without a number of it.
///
///     let places = MapPlaces(
///       queryCount: 12, columnCount: 12, selected: (8, 2), width: nil,
///       area: Rectangle(row: 3, column: 0, rows: 16, columns: 60))
///     places.cell(at: Position(row: 6, column: 12))  // query 0, column 0
public struct MapPlaces: Equatable, Sendable {
  /// A cell of the map.
  public struct Cell: Equatable, Hashable, Sendable {
    /// The query.
    public let query: Int
    /// The column: a key, or for the output a value dimension.
    public let column: Int

    /// Names a cell.
    public init(query: Int, column: Int) {
      self.query = query
      self.column = column
    }
  }

  private let layout: MapLayout
  private let queryCount: Int
  private let columnCount: Int

  /// Finds the places of a map.
  ///
  /// - Parameters:
  ///   - queryCount: How many queries the map has.
  ///   - columnCount: How many columns it has.
  ///   - selected: The cell that must be seen.
  ///   - width: The cells' width; nil for the widest that shows all columns.
  ///   - area: Where the map stands.
  /// - Complexity: O(lines and columns of the area).
  public init(
    queryCount: Int, columnCount: Int, selected: (query: Int, column: Int), width: CellWidth?,
    area: Rectangle
  ) {
    self.queryCount = queryCount
    self.columnCount = columnCount
    layout = MapLayout(
      queryCount: queryCount, columnCount: columnCount, selected: selected, width: width,
      area: area)
  }

  /// Whether every query is seen.
  public var showsAllQueries: Bool { isPooled || layout.queries.count == queryCount }

  /// Whether every column is seen.
  public var showsAllColumns: Bool { isPooled || layout.columns.visible.count == columnCount }

  /// How many queries stand on a line.
  public var queriesALine: Int { layout.columns.width.queriesALine }

  /// How many columns of the screen a cell takes.
  public var cellColumns: Int { layout.columns.width.columns }

  /// The cell at a place of the screen; of cells that share the place, the first.
  ///
  /// - Parameter position: A cell of the screen.
  /// - Returns: The cell of the map, or nil beside all of them.
  public func cell(at position: Position) -> Cell? {
    guard layout.area.contains(row: position.row, column: position.column),
      let column = layout.columns.column(at: position.column)
    else { return nil }
    let line = position.row - firstRow
    let query = layout.queries.lowerBound + line * queriesALine
    guard line >= 0, layout.queries.contains(query) else { return nil }
    return whole(query: query, column: column)
  }

  /// A cell, and the queries that it stands for: itself, or where cells are pooled a whole block.
  public struct Block: Equatable, Sendable {
    /// The first cell.
    public let cell: Cell
    private let queries: Range<Int>
    private let columns: Range<Int>

    init(cell: Cell, queries: Range<Int>, columns: Range<Int>) {
      self.cell = cell
      self.queries = queries
      self.columns = columns
    }

    /// Whether it stands for a cell.
    public func contains(_ cell: Cell) -> Bool {
      queries.contains(cell.query) && columns.contains(cell.column)
    }
  }

  /// Everything that shares a place of the screen: of half blocks the upper and the lower one.
  ///
  /// - Parameter position: A cell of the screen.
  /// - Returns: One or two blocks; none beside the cells.
  public func blocks(at position: Position) -> [Block] {
    guard layout.area.contains(row: position.row, column: position.column),
      let column = layout.columns.column(at: position.column)
    else { return [] }
    let line = position.row - firstRow
    let first = layout.queries.lowerBound + line * queriesALine
    guard line >= 0 else { return [] }
    let pooled = layout.poolBlocks(queryCount: queryCount, columnCount: columnCount)
    return (first..<first + queriesALine).compactMap { query in
      guard layout.queries.contains(query), let cell = whole(query: query, column: column) else {
        return nil
      }
      return Block(
        cell: cell, queries: pooled?.queries[query] ?? query..<query + 1,
        columns: pooled?.columns[column] ?? column..<column + 1)
    }
  }

  /// The cell nearest to a place of the screen, which may lie anywhere.
  ///
  /// - Parameter position: A cell of the screen.
  /// - Returns: The cell of the map, or nil where none is seen.
  public func nearestCell(to position: Position) -> Cell? {
    let (queries, columns) = (layout.queries, layout.columns.visible)
    guard let lastQuery = queries.last, let lastColumn = columns.last else { return nil }
    let line = min(max(0, position.row - firstRow), layout.area.rows)
    let query = queries.lowerBound + line * queriesALine
    let place = max(position.column, layout.columns.start)
    let column = layout.columns.column(at: place) ?? lastColumn
    return whole(query: min(query, lastQuery), column: column)
  }

  private var isPooled: Bool { layout.columns.width == .pooled }

  private var firstRow: Int { layout.area.row + layout.headerCount }

  /// The first cell of the block that a cell of the screen stands for.
  private func whole(query: Int, column: Int) -> Cell? {
    guard let blocks = layout.poolBlocks(queryCount: queryCount, columnCount: columnCount) else {
      return Cell(query: query, column: column)
    }
    guard blocks.queries.indices.contains(query), blocks.columns.indices.contains(column) else {
      return nil
    }
    return Cell(query: blocks.queries[query].lowerBound, column: blocks.columns[column].lowerBound)
  }
}
