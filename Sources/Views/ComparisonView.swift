import Attention
import Screen

/// The Compare view: two maps laid on each other, side by side or as a signed difference, and the
/// cells that differ most.
public struct ComparisonView: Equatable, Sendable {
  /// The two maps.
  public let picture: ComparisonPicture
  /// The selected pair of queries.
  public let row: Int
  /// The selected pair of columns.
  public let column: Int
  /// What is on the screen.
  public let shown: ComparisonShown
  /// Shades of the maps.
  public let look: Look

  /// Creates the view.
  public init(
    picture: ComparisonPicture, row: Int, column: Int, shown: ComparisonShown, look: Look
  ) {
    self.picture = picture
    self.row = row
    self.column = column
    self.shown = shown
    self.look = look
  }

  /// Draws the view and puts the cursor on the selected number.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    if let maps = mapArea(in: area) { drawBoth(in: maps, of: &frame) }
    if let table = tableArea(in: area) { drawTable(in: table, of: &frame) }
  }

  /// The pair of queries and of columns at a place of the screen, in the table or in a map.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the view is drawn.
  /// - Returns: Their places among the pairs, or nil beside the cells.
  public func cell(at position: Position, in area: Rectangle) -> (row: Int, column: Int)? {
    if let map = map(at: position, in: area) {
      return map.places.cell(at: position).flatMap { pair(of: $0, in: map.side) }
    }
    return tableArea(in: area).flatMap { area in
      ComparisonLayout(
        rowCount: picture.comparison.rows.count, columnCount: picture.comparison.columns.count,
        selected: (row, column), area: area
      ).cell(at: position)
    }
  }

  /// One of the two sides.
  public enum Side: Equatable, Sendable {
    /// A.
    case first
    /// B.
    case second
  }

  /// The map at a place of the screen, where both are seen; nil elsewhere.
  public func map(at position: Position, in area: Rectangle) -> (side: Side, places: MapPlaces)? {
    guard let maps = mapArea(in: area) else { return nil }
    let (left, right) = halves(of: maps)
    for (side, half) in [(Side.first, left), (.second, right)]
    where half.contains(row: position.row, column: position.column) {
      let head = side == .first ? picture.first.picture : picture.second.picture
      return (
        side,
        MapPlaces(
          queryCount: head.queryCount, columnCount: head.columnCount, selected: place(in: side),
          width: nil, area: half.droppingLeading(columns: 1))
      )
    }
    return nil
  }

  /// The selected cell of one side.
  private func place(in side: Side) -> (query: Int, column: Int) {
    switch side {
    case .first: (places.row.first ?? 0, places.column.first ?? 0)
    case .second: (places.row.second ?? 0, places.column.second ?? 0)
    }
  }

  private func pair(of cell: MapPlaces.Cell, in side: Side) -> (row: Int, column: Int)? {
    let (rows, columns) = (picture.comparison.rows, picture.comparison.columns)
    let row = rows.firstIndex { (side == .first ? $0.first : $0.second) == cell.query }
    let column = columns.firstIndex { (side == .first ? $0.first : $0.second) == cell.column }
    return row.flatMap { row in column.map { (row, $0) } }
  }

  private func halves(of area: Rectangle) -> (left: Rectangle, right: Rectangle) {
    let half = (area.columns - 1) / 2
    return (area.leading(columns: half), area.droppingLeading(columns: half + 1))
  }

  /// Where the two maps stand, over the table or without one; nil where there are none.
  private func mapArea(in area: Rectangle) -> Rectangle? {
    guard let table = tableArea(in: area) else { return area }
    return table.row > area.row ? area.droppingBottom(rows: table.rows) : nil
  }

  /// Where the table stands; nil where two maps have the whole area.
  private func tableArea(in area: Rectangle) -> Rectangle? {
    if shown == .both { return nil }
    let wanted = ComparisonLayout.wantedRows(rowCount: picture.comparison.rows.count)
    let mapRows = ComparisonLayout.mapRows(of: picture)
    guard shown == .difference, mapRows <= area.rows - wanted else { return area }
    return area.droppingTop(rows: mapRows)
  }

  /// A on the left, B on the right, each with the map's own cells.
  private func drawBoth(in area: Rectangle, of frame: inout Frame) {
    let (left, right) = halves(of: area)
    drawMap("A", picture.first.picture, place(in: .first), in: left, of: &frame)
    for line in area.row..<area.endRow {
      frame.write("│", row: line, column: left.endColumn, style: .role(.faint), in: area)
    }
    drawMap("B", picture.second.picture, place(in: .second), in: right, of: &frame)
  }

  private func drawMap(
    _ name: DisplayText, _ head: HeadPicture, _ place: (query: Int, column: Int),
    in area: Rectangle, of frame: inout Frame
  ) {
    guard area.columns > 2 else { return }
    frame.write(name, row: area.row, column: area.column, style: .role(.heading, .bold), in: area)
    let isOutput = head.stage == .output
    let cell = SelectedCell(
      head: head.head, query: place.query, key: isOutput ? 0 : place.column,
      dimension: isOutput ? place.column : 0)
    MapView(picture: head, cell: cell, look: Look(shading: look.shading, range: look.range))
      .draw(in: area.droppingLeading(columns: 1), of: &frame)
  }

  /// The selected pairs of places.
  var places: (row: AlignedPlace, column: AlignedPlace) {
    let none = AlignedPlace(first: nil, second: nil)
    let comparison = picture.comparison
    return (
      comparison.rows.indices.contains(row) ? comparison.rows[row] : none,
      comparison.columns.indices.contains(column) ? comparison.columns[column] : none
    )
  }

  /// The selected cell; nil where there is none.
  var selected: ComparedCell? {
    let cells = picture.row(row).cells
    return cells.indices.contains(column) ? cells[column] : nil
  }

  /// Which rows a table in an area shows.
  public static func visibleRows(rowCount: Int, row: Int, area: Rectangle) -> Range<Int> {
    ComparisonLayout(
      rowCount: rowCount, columnCount: 1, selected: (row, 0), area: area
    ).rows
  }
}

/// What the Compare view shows.
public enum ComparisonShown: String, CaseIterable, Equatable, Hashable, Sendable {
  /// What B has more or less than A.
  case difference = "B − A"
  /// The numbers of A.
  case first = "A"
  /// The numbers of B.
  case second = "B"
  /// Both maps side by side.
  case both = "A beside B"

  /// What follows when one goes on.
  public var next: ComparisonShown {
    switch self {
    case .difference: .first
    case .first: .second
    case .second: .both
    case .both: .difference
    }
  }
}
