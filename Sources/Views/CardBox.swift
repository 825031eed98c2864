import Screen

/// The box of a card over a view: as many rows as it has lines, a title above, what keys do below.
///
///     ┌─ head ───────────────────────────────────┐
///     │                                          │
///     └─ ↑↓ scroll  Esc close ───────────────────┘
struct CardBox: Equatable, Sendable {
  /// Where the box stands, its border included.
  let rectangle: Rectangle

  /// Places a box in the middle of an area.
  init(in area: Rectangle, lineCount: Int, mostColumns: Int) {
    let rows = min(area.rows, lineCount + 2)
    let columns = min(mostColumns, area.columns)
    rectangle = Rectangle(
      row: area.row + (area.rows - rows) / 2, column: area.column + (area.columns - columns) / 2,
      rows: rows, columns: columns)
  }

  /// What the border leaves of the box.
  var inside: Rectangle {
    Rectangle(
      row: rectangle.row + 1, column: rectangle.column + 1, rows: rectangle.rows - 2,
      columns: rectangle.columns - 2)
  }

  /// Clears the box and draws its border.
  func draw(title: DisplayText, hints: DisplayText, of frame: inout Frame) {
    frame.clear(rectangle)
    let style = Style.role(.faint)
    let rule = String(repeating: "─", count: max(0, rectangle.columns - 2))
    for (row, ends) in [(rectangle.row, ("┌", "┐")), (rectangle.endRow - 1, ("└", "┘"))] {
      frame.write(
        DisplayText("\(ends.0)\(rule)\(ends.1)"), row: row, column: rectangle.column, style: style,
        in: rectangle)
    }
    for row in rectangle.row + 1..<max(rectangle.row + 1, rectangle.endRow - 1) {
      frame.write("│", row: row, column: rectangle.column, style: style, in: rectangle)
      frame.write("│", row: row, column: rectangle.endColumn - 1, style: style, in: rectangle)
    }
    caption(title, row: rectangle.row, .role(.heading, .bold), &frame)
    caption(hints, row: rectangle.endRow - 1, .role(.hint), &frame)
  }

  private func caption(_ text: DisplayText, row: Int, _ style: Style, _ frame: inout Frame) {
    frame.write(
      (" " + text + " ").prefix(columns: max(0, rectangle.columns - 4)), row: row,
      column: rectangle.column + 2, style: style, in: rectangle)
  }
}
