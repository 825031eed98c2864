import Screen

/// Typed text with a cursor in it, scrolled so that the cursor is seen.
struct TextField: Equatable, Sendable {
  let text: String
  /// The cursor stands before the character with this index.
  let cursor: Int

  /// Draws the text over the whole field and puts the cursor there.
  func draw(in field: Rectangle, of frame: inout Frame) {
    guard !field.isEmpty else { return }
    let style = Style.role(.field)
    frame.write(
      DisplayText(String(repeating: " ", count: field.columns)), row: field.row,
      column: field.column, style: style, in: field)
    let before = columns(of: text, before: cursor)
    let shown = DisplayText(text)
    let window = scrolledWindow(
      count: shown.width + 1, places: field.columns, selected: before, step: 1)
    var column = field.column - window.lowerBound
    for glyph in shown.glyphs {
      if column >= field.column, column + glyph.width <= field.endColumn {
        frame[field.row, column] = Cell(glyph, style: style)
        if glyph.width == 2 { frame[field.row, column + 1] = Cell(.continuation, style: style) }
      }
      column += glyph.width
    }
    frame.cursor = Position(
      row: field.row, column: min(field.endColumn - 1, field.column + before - window.lowerBound))
  }
}

/// How many columns of a text, shown whole, stand before the character with an index.
func columns(of text: String, before cursor: Int) -> Int {
  let place = text.prefix(max(0, cursor)).unicodeScalars.count
  return DisplayText.parts(of: text, cutAt: [place])[0].width
}
