import Screen

/// Where the picture, the grids, the flat map and the lines of the image grid stand.
///
/// It depends on the size and the counts only, never on a number.
struct GridLayout: Equatable, Sendable {
  /// What there is to be shown.
  struct Contents: Equatable, Sendable {
    var patchRows: Int
    var patchColumns: Int
    var queryCount: Int
    /// The patch that must be seen.
    var row: Int
    var column: Int
    var query: Int
    var space: GridView.Space
  }

  let area: Rectangle
  /// How wide a patch is in a grid.
  let width: CellWidth
  /// How wide it is in the picture; 0 where there is no picture.
  let pictureWidth: Int
  /// The queries whose grids are seen.
  let queries: Range<Int>
  /// The rows of patches that are seen.
  private(set) var rows: Range<Int>
  /// The columns of patches that are seen.
  let columns: Range<Int>
  /// How many lines a patch has.
  private(set) var patchLines = 1
  /// Whether a line says what the grids are.
  private(set) var hasTitle = false
  /// Whether a line names the queries.
  let hasNames: Bool
  /// The flat map; empty where there is no room.
  private(set) var map: Rectangle
  /// The lines with numbers put in.
  private(set) var lines: Rectangle

  /// How many lines a patch has at most.
  static let mostLines = 4
  /// The columns between two grids.
  static let gap = 3

  init(area: Rectangle, contents: Contents) {
    self.area = area
    let wanted = contents.space == .whole ? 1 : contents.queryCount
    let shape = GridShape.fitting(
      columns: area.columns, patches: contents.patchColumns, grids: wanted)
    (width, pictureWidth) = (shape.width, shape.pictureWidth)
    let room = area.columns - shape.pictureColumns(contents.patchColumns)
    let block = contents.patchColumns * width.columns + Self.gap
    let places = max(1, (room + 1) / max(1, block))
    queries = scrolledWindow(
      count: contents.queryCount, places: min(wanted, places), selected: contents.query, step: 1)
    columns = scrolledWindow(
      count: contents.patchColumns, places: max(1, (room - 2) / width.columns),
      selected: contents.column, step: 1)
    hasNames = area.rows >= 2
    let patchRoom = max(0, area.rows - (hasNames ? 1 : 0))
    rows = scrolledWindow(
      count: contents.patchRows, places: patchRoom, selected: contents.row, step: 1)
    map = area.top(rows: 0)
    lines = area.top(rows: 0)
    divide(patchRoom - rows.count, contents)
  }

  /// What is left under the grids: the flat map, the lines, a title, and larger patches.
  private mutating func divide(_ spare: Int, _ contents: Contents) {
    var rest = spare
    let isWhole = contents.space == .whole
    var mapRows = isWhole || rest < 3 ? 0 : min(contents.queryCount + 2, rest)
    rest -= mapRows
    let lineRows = rest >= 2 ? 2 : 0
    rest -= lineRows
    hasTitle = rest >= 1
    if hasTitle { rest -= 1 }
    let most = isWhole ? Self.mostLines : 2
    patchLines = min(most, 1 + rest / max(1, rows.count))
    rest -= (patchLines - 1) * rows.count
    // A whole map has three lines of headings and one of sums.
    let whole = max(8, contents.queryCount + 4)
    if mapRows > 0, mapRows + rest >= whole {
      rest -= whole - mapRows
      mapRows = whole
    }
    patchLines += max(0, min(Self.mostLines - patchLines, (rest - 1) / max(1, rows.count)))
    let used = (hasTitle ? 1 : 0) + (hasNames ? 1 : 0) + rows.count * patchLines
    let gap = mapRows > 0 && area.rows - used - mapRows - lineRows >= 1 ? 1 : 0
    let start = used + gap
    map = area.droppingTop(rows: start).top(rows: mapRows)
    lines = area.droppingTop(rows: start + map.rows).top(rows: lineRows)
  }

  /// The row on which the grids are named.
  var namesRow: Int { area.row + (hasTitle ? 1 : 0) }

  /// The first line of a row of patches.
  func line(of row: Int) -> Int {
    namesRow + (hasNames ? 1 : 0) + (row - rows.lowerBound) * patchLines
  }

  /// The row of patches at a line of the screen, or nil beside the patches.
  func row(at line: Int) -> Int? {
    let offset = line - self.line(of: rows.lowerBound)
    let row = rows.lowerBound + offset / patchLines
    return offset >= 0 && rows.contains(row) ? row : nil
  }

  /// The column of the picture at a column of the screen, or nil beside it.
  func pictureColumn(at place: Int) -> Int? {
    guard pictureWidth > 0, place >= area.column else { return nil }
    let column = columns.lowerBound + (place - area.column) / pictureWidth
    return columns.contains(column) ? column : nil
  }

  /// The query whose grid a column of the screen lies in, and the column there; nil beside grids.
  func gridColumn(at place: Int) -> (query: Int, column: Int)? {
    for query in queries where place >= start(of: query) {
      let column = columns.lowerBound + (place - start(of: query)) / width.columns
      if columns.contains(column) { return (query, column) }
    }
    return nil
  }

  /// Where the grid of a query begins.
  func start(of query: Int) -> Int {
    let picture = pictureWidth == 0 ? 1 : columns.count * pictureWidth + 1 + Self.gap
    return area.column + picture
      + (query - queries.lowerBound) * (columns.count * width.columns + Self.gap)
  }
}

/// How wide patches are, in a grid and in the picture.
struct GridShape: Equatable, Sendable {
  let width: CellWidth
  let pictureWidth: Int

  /// How many columns the picture takes, with the gap behind it.
  func pictureColumns(_ patches: Int) -> Int {
    pictureWidth == 0 ? 1 : patches * pictureWidth + 1 + GridLayout.gap
  }

  /// The widest patches of which a grid or two are seen beside the picture; without the picture
  /// where there is no room for both.
  static func fitting(columns: Int, patches: Int, grids: Int) -> GridShape {
    let wanted: [(width: CellWidth, picture: Int, grids: Int)] = [
      (.six, 7, grids), (.four, 5, min(2, grids)), (.three, 4, min(2, grids)), (.four, 5, 1),
      (.three, 4, 1), (.two, 3, 1), (.four, 0, 1), (.three, 0, 1), (.two, 0, 1), (.one, 0, 1),
    ]
    let fitting = wanted.first { width, picture, grids in
      let shape = GridShape(width: width, pictureWidth: picture)
      let block = patches * width.columns + GridLayout.gap
      return shape.pictureColumns(patches) + grids * block - GridLayout.gap + 1 <= columns
    }
    return fitting.map { GridShape(width: $0.width, pictureWidth: $0.picture) }
      ?? GridShape(width: .one, pictureWidth: 0)
  }
}
