import Attention
import Screen

/// Where everything of a table of differences stands.
struct ComparisonLayout: Equatable, Sendable {
  let area: Rectangle
  /// How many lines stand over the rows.
  let headerCount: Int
  /// The rows that are seen.
  let rows: Range<Int>
  /// The columns that are seen.
  let columns: Range<Int>
  /// How many columns of the screen a cell takes: 6, 5 or 4 with digits, 2 without.
  let cellColumns: Int
  /// How many digits an index has.
  let indexDigits: Int
  /// How many columns a name has.
  let nameColumns: Int
  /// Where `moved` ends, right of the cells; nil where there is no room.
  let movedEnd: Int?
  /// How many lines the changes have, their title with them; 0 where there is no room.
  let changeLines: Int

  init(rowCount: Int, columnCount: Int, selected: (row: Int, column: Int), area: Rectangle) {
    self.area = area
    indexDigits = max(2, String(max(rowCount, 1) - 1).count)
    nameColumns = area.columns >= 40 ? 7 : area.columns >= 16 ? 3 : 0
    let movedColumns = area.columns >= 60 ? Self.movedColumns : 0
    headerCount = area.rows >= 8 ? 3 : area.rows >= 5 ? 2 : area.rows >= 3 ? 1 : 0
    let lines = area.rows - headerCount
    let spare = lines - rowCount
    changeLines =
      area.columns < 40 || lines < 8 ? 0 : max(3, spare)
    rows = scrolledWindow(
      count: rowCount, places: max(0, lines - changeLines), selected: selected.row, step: 1)
    let room = area.columns - indexDigits - nameColumns - 2 - movedColumns
    let cell = Self.cellColumns(count: columnCount, room: room)
    cellColumns = cell
    columns = scrolledWindow(
      count: columnCount, places: max(1, (room - 1) / cell), selected: selected.column, step: 1)
    let end = area.column + area.columns - room - movedColumns + columns.count * cell
    movedEnd =
      movedColumns > 0
      ? min(area.endColumn, end + movedColumns + (cell == 6 ? 1 : 0)) : nil
  }

  private static let movedColumns = 8

  /// How many rows a table and five changes need.
  static func wantedRows(rowCount: Int) -> Int { 3 + rowCount + 6 }

  /// How many rows two maps above a table need.
  static func mapRows(of picture: ComparisonPicture) -> Int {
    max(picture.first.picture.queryCount, picture.second.picture.queryCount) + 4
  }

  private static func cellColumns(count: Int, room: Int) -> Int {
    // Of few tokens the widest; digits give way to signs only where a third would not fit.
    let fitting = [6, 5, 4].first { count * $0 + ($0 == 6 ? 1 : 0) <= room }
    return fitting ?? (count * 2 <= room || count > 24 ? 2 : 4)
  }

  /// Where the first cell begins.
  var start: Int { area.column + indexDigits + nameColumns + 2 }

  /// Where the cell of a column ends: the place right of it.
  func end(of column: Int) -> Int { start + (column - columns.lowerBound + 1) * cellColumns }

  /// The row and column whose cell stands at a place of the screen; nil beside the cells.
  func cell(at position: Position) -> (row: Int, column: Int)? {
    guard area.contains(row: position.row, column: position.column), position.column >= start
    else { return nil }
    let row = rows.lowerBound + position.row - area.row - headerCount
    let column = columns.lowerBound + (position.column - start) / cellColumns
    return rows.contains(row) && columns.contains(column) ? (row, column) : nil
  }

  /// The line of a row.
  func line(of row: Int) -> Int { area.row + headerCount + row - rows.lowerBound }

  /// The line of the title of the changes.
  var changesLine: Int { area.row + headerCount + rows.count }
}
