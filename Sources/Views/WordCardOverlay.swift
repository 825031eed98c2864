import Screen

/// The card of a word over the view, with one of its rows selected.
///
///     ┌─ how the text became tokens ─────────────────────────────┐
///     │ “·hug” · word 2 of 5                                     │
///     │ 1 token: ·hug 415                                        │
///     │ The neighbours that were learned first become one, …     │
///     │ step  rank  merge        the word after it               │
///     │    0                     · h u g                         │
///     │ ▸  1     0  u + g → ug   · h ug                          │
///     │                                                          │
///     │ Could be merged now: h + ug (rank 1).                    │
///     └─ ↑↓ step  ←→ word  Esc close ────────────────────────────┘
public struct WordCardOverlay: Equatable, Sendable {
  /// What is said of the word.
  public let card: WordCard
  /// The selected row, among all.
  public let selected: Int
  /// What keys do in the card.
  public let hints: DisplayText

  /// How many columns it takes at most.
  public static let mostColumns = 118
  /// The lines that are kept for what is said of the selected row, so that moving shifts nothing.
  static let remarkLines = 3

  /// Creates the overlay.
  public init(card: WordCard, selected: Int, hints: DisplayText) {
    self.card = card
    self.selected = selected
    self.hints = hints
  }

  /// Which rows are seen in an area: a window that the selected one is in.
  ///
  /// - Parameters:
  ///   - rowCount: How many rows there are.
  ///   - selected: The selected one.
  ///   - rule: The sentence above the table.
  ///   - area: Where the card is drawn.
  /// - Returns: The places of the rows that are seen, among all.
  public static func window(
    rowCount: Int, selected: Int, rule: DisplayText, in area: Rectangle
  ) -> Range<Int> {
    let places = placeCount(rule: rule, in: area)
    let first = min(max(0, selected - places / 2), max(0, rowCount - places))
    return first..<min(rowCount, first + places)
  }

  /// How many rows an area has room for.
  public static func placeCount(rule: DisplayText, in area: Rectangle) -> Int {
    let columns = min(mostColumns, area.columns) - 4
    return max(1, area.rows - 2 - 2 - rule.wrapped(columns: columns).count - 1 - remarkLines)
  }

  /// The row of the table at a place of the screen, among all rows.
  public func row(at position: Position, in area: Rectangle) -> Int? {
    let table = tableArea(in: area)
    guard table.contains(row: position.row, column: position.column) else { return nil }
    let place = position.row - table.row
    return card.rows.indices.contains(place) ? card.firstRow + place : nil
  }

  /// Draws the card, with the cursor on the selected row.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let box = self.box(in: area)
    let rest = card.rowCount - card.firstRow - card.rows.count
    let more = rest > 0 ? DisplayText("\(rest) more below · ") : ""
    box.draw(title: "how the text became tokens", hints: more + hints, of: &frame)
    let inner = text(in: box)
    write(card.title, .role(.heading, .bold), line: 0, in: inner, &frame)
    write(tokenLine(columns: inner.columns), Style(emphasis: .bold), line: 1, in: inner, &frame)
    for (line, text) in rule(columns: inner.columns).enumerated() {
      write(text, .plain, line: 2 + line, in: inner, &frame)
    }
    drawTable(in: area, inner, &frame)
  }

  private func drawTable(in area: Rectangle, _ inner: Rectangle, _ frame: inout Frame) {
    let table = tableArea(in: area)
    guard !card.rows.isEmpty, !table.isEmpty else {
      frame.cursor = inner.isEmpty ? nil : Position(row: inner.row, column: inner.column)
      return
    }
    drawHeading(in: inner.line(table.row - 1 - inner.row), &frame)
    for (place, row) in card.rows.enumerated() where place < table.rows {
      let isSelected = card.firstRow + place == selected
      let line = table.line(place)
      row.draw(
        card.columns, isSelected ? .plain : .role(.faint), in: line.droppingLeading(columns: 2),
        of: &frame)
      guard isSelected else { continue }
      frame.write("▸", row: line.row, column: line.column, style: .role(.query, .bold), in: line)
      frame.cursor = Position(row: line.row, column: line.column)
      let remark = row.remark.wrapped(columns: inner.columns).prefix(Self.remarkLines - 1)
      for (offset, text) in remark.enumerated() {
        write(text, .plain, line: table.endRow + 1 + offset - inner.row, in: inner, &frame)
      }
    }
  }

  private func drawHeading(in area: Rectangle, _ frame: inout Frame) {
    let titles = card.columns.map { $0.title.padded(to: $0.width, $0.alignment) }
    let heading = titles.reduce(DisplayText("")) { $0 + "  " + $1 }
    write(heading, .role(.faint), line: 0, in: area, &frame)
  }

  private func write(
    _ text: DisplayText, _ style: Style, line: Int, in area: Rectangle, _ frame: inout Frame
  ) {
    guard line < area.rows else { return }
    frame.write(
      text.truncated(to: area.columns), row: area.row + line, column: area.column, style: style,
      in: area)
  }

  private func tokenLine(columns: Int) -> DisplayText {
    guard !card.tokens.isEmpty else { return "" }
    let count = DisplayText(card.tokens.count == 1 ? "1 token:" : "\(card.tokens.count) tokens:")
    return card.tokens.prefix(columns).reduce(count) { $0 + "  " + $1 }
  }

  private func rule(columns: Int) -> [DisplayText] { card.rule.wrapped(columns: columns) }

  private func box(in area: Rectangle) -> CardBox {
    let columns = min(Self.mostColumns, area.columns) - 4
    let table = card.rows.isEmpty ? 0 : 1 + card.rows.count + Self.remarkLines
    return CardBox(
      in: area, lineCount: 2 + rule(columns: columns).count + table,
      mostColumns: Self.mostColumns)
  }

  /// The lines of the box, with a blank on each side.
  private func text(in box: CardBox) -> Rectangle {
    let inside = box.inside
    return Rectangle(
      row: inside.row, column: inside.column + 1, rows: inside.rows, columns: inside.columns - 2)
  }

  private func tableArea(in area: Rectangle) -> Rectangle {
    let inner = text(in: box(in: area))
    let start = 2 + rule(columns: inner.columns).count + 1
    let rows = min(card.rows.count, inner.rows - start - Self.remarkLines)
    return Rectangle(
      row: inner.row + start, column: inner.column, rows: max(0, rows), columns: inner.columns)
  }
}
