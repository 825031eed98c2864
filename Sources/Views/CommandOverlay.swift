import Screen

/// A list of commands over the view: the help and the palette.
///
///     ┌ keys of the map ────────────────────────┐
///     │ / sta                                    │
///     │▸t T   previous, next stage               │
///     └ ↑↓ choose  Enter run  Esc close ─────────┘
public struct CommandOverlay: Equatable, Sendable {
  /// What stands on its first line: `keys of the map`.
  public let title: DisplayText
  /// The commands that pass the filter.
  public let rows: [Hint]
  /// What was typed.
  public let filter: String
  /// Where the cursor stands in the filter, in characters.
  public let filterCursor: Int
  /// The selected command, an index into `rows`.
  public let selected: Int
  /// The last line: `↑↓ choose  Enter run  Esc close`.
  public let hint: DisplayText

  /// How many columns it takes at most.
  public static let mostColumns = 76

  /// Creates the overlay.
  public init(
    title: DisplayText, rows: [Hint], filter: String, filterCursor: Int, selected: Int,
    hint: DisplayText
  ) {
    self.title = title
    self.rows = rows
    self.filter = filter
    self.filterCursor = filterCursor
    self.selected = selected
    self.hint = hint
  }

  /// Draws the overlay centred in an area, and puts the cursor into its filter.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let box = Self.box(in: area, rowCount: rows.count)
    frame.clear(box)
    frame.paint(box, style: .plain)
    drawBorder(box, of: &frame)
    let inner = Rectangle(
      row: box.row + 1, column: box.column + 1, rows: box.rows - 2, columns: box.columns - 2)
    frame.write("/", row: inner.row, column: inner.column + 1, style: .role(.hintKey), in: inner)
    drawRows(in: Self.list(in: box), of: &frame)
    let field = inner.top(rows: 1).droppingLeading(columns: 3)
    TextField(text: filter, cursor: filterCursor).draw(in: field, of: &frame)
  }

  /// The command at a place of the screen, an index into the rows; nil where there is none.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the overlay is drawn.
  ///   - rowCount: How many commands there are.
  ///   - selected: The selected one.
  /// - Returns: An index below `rowCount`, or nil beside the lines.
  public static func row(
    at position: Position, in area: Rectangle, rowCount: Int, selected: Int
  ) -> Int? {
    let list = list(in: box(in: area, rowCount: rowCount))
    guard list.contains(row: position.row, column: position.column) else { return nil }
    let window = window(rowCount: rowCount, selected: selected, in: list)
    let row = window.lowerBound + position.row - list.row
    return window.contains(row) ? row : nil
  }

  /// The lines of commands in the box: inside of the border, under the filter.
  private static func list(in box: Rectangle) -> Rectangle {
    Rectangle(
      row: box.row + 2, column: box.column + 1, rows: box.rows - 3, columns: box.columns - 2)
  }

  /// The commands that are seen.
  private static func window(rowCount: Int, selected: Int, in list: Rectangle) -> Range<Int> {
    scrolledWindow(count: rowCount, places: list.rows, selected: selected, step: 1)
  }

  private static func box(in area: Rectangle, rowCount: Int) -> Rectangle {
    let columns = min(Self.mostColumns, area.columns)
    let rows = min(area.rows, max(1, rowCount) + 3)
    return Rectangle(
      row: area.row + (area.rows - rows) / 2, column: area.column + (area.columns - columns) / 2,
      rows: rows, columns: columns)
  }

  private func drawRows(in list: Rectangle, of frame: inout Frame) {
    let keyColumns = min(rows.map(\.keys.width).max() ?? 0, max(6, list.columns / 3))
    if rows.isEmpty {
      frame.write(
        "no command of that name; Backspace takes letters back", row: list.row,
        column: list.column + 1, style: .role(.faint), in: list)
    }
    let window = Self.window(rowCount: rows.count, selected: selected, in: list)
    for index in window {
      let row = list.row + index - window.lowerBound
      draw(rows[index], isSelected: index == selected, row: row, keyColumns, in: list, of: &frame)
    }
  }

  private func draw(
    _ command: Hint, isSelected: Bool, row: Int, _ keyColumns: Int, in list: Rectangle,
    of frame: inout Frame
  ) {
    let isDisabled = command.disabledReason != nil
    let emphasis: Emphasis = isSelected ? .bold : []
    if isSelected {
      frame.write("▸", row: row, column: list.column, style: .role(.query, .bold), in: list)
    }
    let keyStyle = Style.role(isDisabled ? .disabled : .hintKey, emphasis)
    frame.write(
      command.keys.truncated(to: keyColumns), row: row, column: list.column + 1, style: keyStyle,
      in: list)
    let reason = command.disabledReason.map { ": \($0)" } ?? ""
    let room = max(0, list.columns - keyColumns - 3)
    let text = (command.label + DisplayText(reason)).truncated(to: room)
    let style = isDisabled ? Style.role(.disabled, emphasis) : Style(emphasis: emphasis)
    frame.write(text, row: row, column: list.column + keyColumns + 3, style: style, in: list)
  }

  private func drawBorder(_ box: Rectangle, of frame: inout Frame) {
    let style = Style.role(.faint)
    let rule = String(repeating: "─", count: max(0, box.columns - 2))
    frame.write(
      DisplayText("┌\(rule)┐"), row: box.row, column: box.column, style: style, in: box)
    for row in box.row + 1..<max(box.row + 1, box.endRow - 1) {
      frame.write("│", row: row, column: box.column, style: style, in: box)
      frame.write("│", row: row, column: box.endColumn - 1, style: style, in: box)
    }
    if box.rows > 1 {
      frame.write(
        DisplayText("└\(rule)┘"), row: box.endRow - 1, column: box.column, style: style, in: box)
      drawCaption(hint, row: box.endRow - 1, style: .role(.hint), box, of: &frame)
    }
    drawCaption(title, row: box.row, style: .role(.heading, .bold), box, of: &frame)
  }

  private func drawCaption(
    _ text: DisplayText, row: Int, style: Style, _ box: Rectangle, of frame: inout Frame
  ) {
    let shown = DisplayText(" \(text) ").prefix(columns: max(0, box.columns - 4))
    frame.write(shown, row: row, column: box.column + 2, style: style, in: box)
  }
}
