import Attention
import Screen

/// The map: queries down, keys to the right, one number or shade for each pair.
///
///     let view = MapView(picture: picture, cell: cell, look: Look(shading: .background))
///     view.draw(in: Rectangle(row: 3, column: 0, rows: 16, columns: 60), of: &frame)
public struct MapView: Equatable, Sendable {
  /// The head and its numbers.
  public let picture: HeadPicture
  /// The selected cell.
  public let cell: SelectedCell
  /// Shades and width.
  public let look: Look

  /// Creates the map of a head.
  public init(picture: HeadPicture, cell: SelectedCell, look: Look = Look()) {
    self.picture = picture
    self.cell = cell
    self.look = look
  }

  /// What of the map an area shows; the selected cell is always in it.
  public func window(in area: Rectangle) -> MapWindow {
    MapWindow(
      queryCount: picture.queryCount, columnCount: picture.columnCount,
      selected: (cell.query, selectedColumn), width: look.cellWidth, area: area)
  }

  /// The query and column at a place of the screen, or nil where there is no cell.
  public func cell(at position: Position, in area: Rectangle) -> (query: Int, column: Int)? {
    MapPlaces(
      queryCount: picture.queryCount, columnCount: picture.columnCount,
      selected: (cell.query, selectedColumn), width: look.cellWidth, area: area
    ).cell(at: position).map { ($0.query, $0.column) }
  }

  /// Draws the map and puts the cursor on the selected number.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let layout = layout(in: area)
    switch layout.columns.width {
    case .pooled: drawPooled(layout, of: &frame)
    case .one: drawHalfBlocks(layout, of: &frame)
    default: drawNumbers(layout, of: &frame)
    }
  }

  /// The selected column: a key, or for the output a value dimension.
  var selectedColumn: Int { picture.stage == .output ? cell.dimension : cell.key }

  func layout(in area: Rectangle) -> MapLayout {
    MapLayout(
      queryCount: picture.queryCount, columnCount: picture.columnCount,
      selected: (cell.query, selectedColumn), width: look.cellWidth, area: area)
  }

  func header(_ layout: MapLayout) -> ColumnHeader {
    ColumnHeader(
      columns: layout.columns, labels: picture.columnLabels, selected: selectedColumn,
      area: layout.area)
  }

  var columnCorner: DisplayText { picture.stage == .output ? "dimension →" : "key →" }

  /// The blocks of queries and columns of pooled cells, or nil where no cells are pooled.
  func poolBlocks(_ layout: MapLayout) -> (queries: [Range<Int>], columns: [Range<Int>])? {
    layout.poolBlocks(queryCount: picture.queryCount, columnCount: picture.columnCount)
  }
}

/// The part of a map that is seen.
public struct MapWindow: Equatable, Sendable {
  /// How wide its cells are.
  public let width: CellWidth
  /// Which queries are seen.
  public let queries: Range<Int>
  /// Which columns are seen.
  public let columns: Range<Int>
  /// How many queries share a cell at most.
  public let pooledQueries: Int
  /// How many columns share a cell at most.
  public let pooledColumns: Int
  /// How many pooled cells there are; nil where none are pooled.
  public let pool: PoolSize?

  /// Creates the description of a part.
  public init(
    width: CellWidth, queries: Range<Int>, columns: Range<Int>, pooledQueries: Int = 1,
    pooledColumns: Int = 1, pool: PoolSize? = nil
  ) {
    self.width = width
    self.queries = queries
    self.columns = columns
    self.pooledQueries = pooledQueries
    self.pooledColumns = pooledColumns
    self.pool = pool
  }

  /// What an area shows of a map, without a number of it; the selected cell is always in it.
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
    let layout = MapLayout(
      queryCount: queryCount, columnCount: columnCount, selected: selected, width: width,
      area: area)
    let isPooled = layout.columns.width == .pooled
    self.init(
      width: layout.columns.width, queries: isPooled ? 0..<queryCount : layout.queries,
      columns: isPooled ? 0..<columnCount : layout.columns.visible,
      pooledQueries: isPooled ? largestBlock(of: queryCount, atMost: layout.queries.count) : 1,
      pooledColumns: isPooled
        ? largestBlock(of: columnCount, atMost: layout.columns.visible.count) : 1,
      pool: isPooled
        ? PoolSize(
          rows: max(1, layout.queries.count), columns: max(1, layout.columns.visible.count)) : nil)
  }
}

/// How many rows and columns of pooled cells a map has.
public struct PoolSize: Equatable, Hashable, Sendable {
  /// How many rows.
  public let rows: Int
  /// How many columns.
  public let columns: Int

  /// Creates a size.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// How many of a list share a block at most.
private func largestBlock(of count: Int, atMost limit: Int) -> Int {
  blocks(of: count, atMost: limit).map(\.count).max() ?? 1
}
