import CTerminal
import Screen

extension Terminal {
  /// Shows a frame; sends only what differs from the last, and nothing when nothing does.
  ///
  /// A terminal that is still behind with an earlier frame gets the newest one as soon as it has
  /// caught up, while `nextEvent` waits; those between are never drawn.
  /// What does not fit on the screen is left out. O(rows · columns).
  public mutating func present(_ frame: Frame) {
    awaited = screen_is_behind() ? frame : nil
    if awaited != nil || frame == shown { return }
    let spelled = isASCII ? frame.spelledInASCII() : frame
    prepareLooks(of: frame)
    for row in 0..<size.rows where !isShown(row, of: frame) {
      for column in 0..<size.columns {
        draw(spelled[row, column], row: row, column: column)
      }
    }
    let cursor = frame.cursor.map { (Int32($0.row), Int32($0.column)) } ?? (-1, -1)
    screen_send(cursor.0, cursor.1)
    shown = frame
  }

  /// Draws everything again with the next frame, after something else has written to the terminal.
  public mutating func redraw() {
    screen_repaint()
    shown = nil
  }

  /// Whether a row is on the screen already.
  ///
  /// Rows are drawn whole, because a wide glyph is lost when only one of its halves is drawn over.
  private func isShown(_ row: Int, of frame: Frame) -> Bool {
    guard let shown, shown.columns == frame.columns else { return false }
    return (0..<size.columns).allSatisfy { shown[row, $0] == frame[row, $0] }
  }

  /// Makes sure that no pair of colours changes its number in the middle of a frame.
  private mutating func prepareLooks(of frame: Frame) {
    var missing: Set<Style> = looks[.plain] == nil ? [.plain] : []
    for row in 0..<size.rows where !isShown(row, of: frame) {
      for column in 0..<size.columns {
        let style = frame[row, column].style.quantized
        if looks[style] == nil { missing.insert(style) }
      }
    }
    if missing.isEmpty { return }
    let resolved = missing.map { theme.resolve($0, depth: depth) }
    if pairs.prepare(resolved) {
      looks = [:]
      redraw()
      return prepareLooks(of: frame)
    }
    for (style, resolved) in zip(missing, resolved) {
      looks[style] = Look(
        emphasis: Int32(resolved.emphasis.rawValue), pair: pairs.number(of: resolved),
        isOneColor: resolved.isOneColor)
    }
  }

  private func draw(_ cell: Cell, row: Int, column: Int) {
    guard cell.glyph.width > 0, let look = looks[cell.style.quantized] else { return }
    let fits = column + cell.glyph.width <= size.columns
    let isBlank = !fits || look.isOneColor && cell.glyph.width == 1
    let scalars = isBlank ? [0x20] : cell.glyph.text.unicodeScalars.map(\.value)
    screen_put(
      Int32(row), Int32(column), scalars, Int32(scalars.count), look.emphasis, look.pair)
  }
}

extension ResolvedStyle {
  /// Whether a glyph cannot be told from what lies behind it.
  fileprivate var isOneColor: Bool { foreground != .standard && foreground == background }
}
