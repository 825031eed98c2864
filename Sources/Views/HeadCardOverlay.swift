import Screen

/// The card of a head over the view.
///
///     ┌ what this head was built to do ──────────┐
///     │ L1.H3 pronoun→antecedent                 │
///     └ ↑↓ scroll  Enter open example  Esc close ┘
public struct HeadCardOverlay: Equatable, Sendable {
  /// What is said of the head.
  public let card: HeadCard
  /// The line that must be seen; that of an example is marked.
  public let line: Int

  /// How many columns it takes at most.
  public static let mostColumns = 78

  /// Creates the overlay.
  public init(card: HeadCard, line: Int) {
    self.card = card
    self.line = line
  }

  /// How many lines the card has in an area.
  public static func lines(of card: HeadCard, in area: Rectangle) -> [HeadCardLine] {
    card.lines(columns: inner(of: area).columns - 2)
  }

  /// How many lines of the card an area shows at once.
  public static func page(in area: Rectangle) -> Int { max(1, inner(of: area).rows) }

  /// Draws the card with a border, and puts the cursor on the line that must be seen.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let lines = Self.lines(of: card, in: area)
    let line = min(max(0, line), max(0, lines.count - 1))
    let box = Self.box(in: area, lineCount: lines.count)
    let inner = box.inside
    let window = Self.window(lines, at: line, places: inner.rows)
    let rest = lines.count - window.upperBound
    box.draw(title: "head", hints: hints(rest: rest), of: &frame)
    for place in window {
      let row = place - window.lowerBound
      lines[place].draw(in: inner.line(row), of: &frame)
      if place == line, lines[place].example != nil {
        frame.write(
          "▸", row: inner.row + row, column: inner.column + 1, style: .role(.query, .bold),
          in: inner)
      }
      if place == line, inner.contains(row: inner.row + row, column: inner.column + 1) {
        frame.cursor = Position(row: inner.row + row, column: inner.column + 1)
      }
    }
  }

  /// The lines that are seen: all of an example where it fits.
  static func window(_ lines: [HeadCardLine], at line: Int, places: Int) -> Range<Int> {
    guard lines.indices.contains(line), places > 0 else { return 0..<0 }
    let example = lines[line].example
    var last = line
    while example != nil, lines.indices.contains(last + 1), lines[last + 1].example == example {
      last += 1
    }
    let start = min(line, max(0, last + 1 - places))
    return start..<min(lines.count, start + places)
  }

  /// The line of the card at a place of the screen, and the example that it belongs to.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the card is drawn.
  /// - Returns: The line's place in the card, or nil beside the text.
  public func line(at position: Position, in area: Rectangle) -> (line: Int, example: Int?)? {
    let lines = Self.lines(of: card, in: area)
    let line = min(max(0, line), max(0, lines.count - 1))
    let inner = Self.box(in: area, lineCount: lines.count).inside
    guard inner.contains(row: position.row, column: position.column) else { return nil }
    let window = Self.window(lines, at: line, places: inner.rows)
    let place = window.lowerBound + position.row - inner.row
    return window.contains(place) ? (place, lines[place].example) : nil
  }

  private static func inner(of area: Rectangle) -> Rectangle {
    let columns = min(mostColumns, area.columns)
    return Rectangle(rows: area.rows - 2, columns: columns - 2)
  }

  private static func box(in area: Rectangle, lineCount: Int) -> CardBox {
    CardBox(in: area, lineCount: lineCount, mostColumns: mostColumns)
  }

  private func hints(rest: Int) -> DisplayText {
    let more = rest > 0 ? "\(rest) more below · " : ""
    let open = card.examples.isEmpty ? "" : "Enter open the example  "
    return DisplayText("\(more)↑↓ scroll  \(open)Esc close")
  }
}
