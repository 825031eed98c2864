import Screen

/// A map that is drawn by hand: for every query the key that it is thought to read.
///
///     query ↓ key →   BOS  the  cat
///      the              ·    ●    ·
///     ▸cat              ·    ·  [●]
public struct LessonGridView: Equatable, Sendable {
  /// What the rows are called.
  public let queries: [DisplayText]
  /// What the columns are called.
  public let keys: [DisplayText]
  /// The marked key of every query; nil for a row left open.
  public let marks: [Int?]
  /// The row on which one stands.
  public let query: Int
  /// The column on which one stands; nil where the mark itself is moved.
  public let key: Int?

  /// Creates the view.
  public init(
    queries: [DisplayText], keys: [DisplayText], marks: [Int?], query: Int, key: Int? = nil
  ) {
    self.queries = queries
    self.keys = keys
    self.marks = marks
    self.query = query
    self.key = key
  }

  /// How many lines it takes.
  public var height: Int { 1 + max(1, queries.count) }

  /// Draws the map; the row one stands on is always seen.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard area.rows >= 2 else { return }
    let name = 12
    let width = min(8, max(4, (keys.map(\.width).max() ?? 1) + 1))
    let places = max(1, (area.columns - name - 6) / width)
    let column = key ?? mark(of: query) ?? 0
    let visible = scrolledWindow(count: keys.count, places: places, selected: column, step: 1)
    let rows = scrolledWindow(
      count: queries.count, places: area.rows - 1, selected: query, step: 1)
    let start = area.column + name + 4
    frame.write(
      "query ↓ key →", row: area.row, column: area.column + 1, style: .role(.faint), in: area)
    for column in visible {
      let text = keys[column].truncated(to: width - 1)
      let end = start + (column - visible.lowerBound + 1) * width
      frame.write(text, row: area.row, column: end - text.width, in: area)
    }
    for row in rows {
      let line = area.row + 1 + row - rows.lowerBound
      let isHere = row == query
      let style = isHere ? Style.role(.query, .bold) : .plain
      if isHere { frame.write("▸", row: line, column: area.column + 1, style: style, in: area) }
      frame.write(
        queries[row].truncated(to: name), row: line, column: area.column + 2, style: style, in: area
      )
      for column in visible {
        let end = start + (column - visible.lowerBound + 1) * width
        let isMarked = mark(of: row) == column
        let isSelected = isHere && column == (key ?? mark(of: row))
        frame.write(
          isMarked ? "●" : "·", row: line, column: end - 1,
          style: isMarked ? style : .role(.faint), in: area)
        guard isSelected else { continue }
        frame.write("[", row: line, column: end - 2, style: style, in: area)
        frame.write("]", row: line, column: end, style: style, in: area)
        frame.cursor = Position(row: line, column: end - 1)
      }
    }
  }

  private func mark(of query: Int) -> Int? {
    marks.indices.contains(query) ? marks[query] : nil
  }
}
