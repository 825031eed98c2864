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
    guard let table = tableArea(in: area) else { return drawBoth(in: area, of: &frame) }
    if table.row > area.row {
      drawBoth(in: area.droppingBottom(rows: table.rows), of: &frame)
    }
    drawTable(in: table, of: &frame)
  }

  /// The pair of queries and of columns at a place of the screen, in the table.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the view is drawn.
  /// - Returns: Their places among the pairs, or nil beside the table and in maps side by side.
  public func cell(at position: Position, in area: Rectangle) -> (row: Int, column: Int)? {
    tableArea(in: area).flatMap { area in
      ComparisonLayout(
        rowCount: picture.comparison.rows.count, columnCount: picture.comparison.columns.count,
        selected: (row, column), area: area
      ).cell(at: position)
    }
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
    let half = (area.columns - 1) / 2
    let left = area.leading(columns: half)
    let right = area.droppingLeading(columns: half + 1)
    let place = (row: places.row.first ?? 0, column: places.column.first ?? 0)
    drawMap("A", picture.first.picture, place, in: left, of: &frame)
    for line in area.row..<area.endRow {
      frame.write("│", row: line, column: area.column + half, style: .role(.faint), in: area)
    }
    let other = (row: places.row.second ?? 0, column: places.column.second ?? 0)
    drawMap("B", picture.second.picture, other, in: right, of: &frame)
  }

  private func drawMap(
    _ name: DisplayText, _ head: HeadPicture, _ place: (row: Int, column: Int),
    in area: Rectangle, of frame: inout Frame
  ) {
    guard area.columns > 2 else { return }
    frame.write(name, row: area.row, column: area.column, style: .role(.heading, .bold), in: area)
    let isOutput = head.stage == .output
    let cell = SelectedCell(
      head: head.head, query: place.row, key: isOutput ? 0 : place.column,
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
