import Screen

/// A map that is drawn by hand: for every query the key that it is thought to read.
///
///     query ↓ key →   BOS  the  cat
///      the              ·    ●    ·
///     ▸cat              ·    ·  [●]
///
/// After the answer, where a query reads another key, that one is `○`.
public struct LessonGridView: Equatable, Sendable {
  /// What the rows are called.
  public let queries: [DisplayText]
  /// What the columns are called.
  public let keys: [DisplayText]
  /// The marked key of every query; nil for a row left open.
  public let marks: [Int?]
  /// The key of every query that is right; empty before the answer.
  public let rightMarks: [Int?]
  /// The row on which one stands; nil where nothing is to be marked any more.
  public let query: Int?
  /// The column on which one stands; nil where the mark itself is moved.
  public let key: Int?

  /// Creates the view.
  public init(
    queries: [DisplayText], keys: [DisplayText], marks: [Int?], rightMarks: [Int?] = [],
    query: Int?, key: Int? = nil
  ) {
    self.queries = queries
    self.keys = keys
    self.marks = marks
    self.rightMarks = rightMarks
    self.query = query
    self.key = key
  }

  /// How many lines it takes.
  public var height: Int { 1 + max(1, queries.count) }

  /// Draws the map; the row one stands on is always seen.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard area.rows >= 2 else { return }
    let places = Places(self, area: area)
    frame.write(
      "query ↓ key →", row: area.row, column: area.column + 1, style: .role(.faint), in: area)
    for column in places.columns {
      let text = keys[column].truncated(to: places.width - 1)
      frame.write(text, row: area.row, column: places.end(of: column) - text.width, in: area)
    }
    for row in places.rows { draw(row: row, places, in: area, of: &frame) }
  }

  /// The query and the key at a place of the screen.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the map is drawn.
  /// - Returns: A row and a column, or nil outside the cells.
  public func cell(at position: Position, in area: Rectangle) -> (query: Int, key: Int)? {
    guard area.rows >= 2, area.contains(row: position.row, column: position.column) else {
      return nil
    }
    let places = Places(self, area: area)
    let query = places.rows.first { places.line(of: $0) == position.row }
    let key = places.columns.first {
      (places.end(of: $0) - places.width..<places.end(of: $0)).contains(position.column)
    }
    return query.flatMap { query in key.map { (query, $0) } }
  }

  private func draw(row: Int, _ places: Places, in area: Rectangle, of frame: inout Frame) {
    let line = places.line(of: row)
    let isHere = row == query
    let style = isHere ? Style.role(.query, .bold) : .plain
    if isHere { frame.write("▸", row: line, column: area.column + 1, style: style, in: area) }
    frame.write(
      queries[row].truncated(to: Places.names), row: line, column: area.column + 2, style: style,
      in: area)
    for column in places.columns {
      let sign = sign(row: row, column: column)
      frame.write(
        sign, row: line, column: places.end(of: column) - 1,
        style: sign == "·" ? .role(.faint) : style, in: area)
    }
    guard isHere, let selected = key ?? mark(of: row), places.columns.contains(selected) else {
      return
    }
    let end = places.end(of: selected)
    frame.write("[", row: line, column: end - 2, style: style, in: area)
    frame.write("]", row: line, column: end, style: style, in: area)
    frame.cursor = Position(row: line, column: end - 1)
  }

  private func sign(row: Int, column: Int) -> DisplayText {
    if mark(of: row) == column { return "●" }
    return rightMarks.indices.contains(row) && rightMarks[row] == column ? "○" : "·"
  }

  private func mark(of query: Int) -> Int? {
    marks.indices.contains(query) ? marks[query] : nil
  }

  /// Where rows and columns stand, and which of them are seen.
  private struct Places {
    /// So many columns are kept for the names of queries.
    static let names = 12

    let width: Int
    let columns: Range<Int>
    let rows: Range<Int>
    private let start: Int
    private let firstLine: Int

    init(_ view: LessonGridView, area: Rectangle) {
      width = min(8, max(4, (view.keys.map(\.width).max() ?? 1) + 1))
      start = area.column + Self.names + 4
      firstLine = area.row + 1
      let selected = view.query ?? 0
      columns = scrolledWindow(
        count: view.keys.count, places: max(1, (area.columns - Self.names - 6) / width),
        selected: view.key ?? view.mark(of: selected) ?? 0, step: 1)
      rows = scrolledWindow(
        count: view.queries.count, places: area.rows - 1, selected: selected, step: 1)
    }

    func line(of row: Int) -> Int { firstLine + row - rows.lowerBound }

    func end(of column: Int) -> Int { start + (column - columns.lowerBound + 1) * width }
  }
}
