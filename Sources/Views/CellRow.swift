import Screen

/// One row of a table: numbers with their shades, one of them between brackets.
struct CellRow {
  let columns: ColumnLayout
  let shading: Shading
  let row: Int
  let area: Rectangle

  /// Draws one number right-aligned in its cell, its shade just left of it or behind it.
  func draw(
    _ text: DisplayText, shade: Shade?, column: Int, emphasis: Emphasis = [], of frame: inout Frame
  ) {
    let place = columns.place(of: column)
    let width = columns.width.columns
    let style = style(shade, isFaint: text == "·" || text == NumberSign.masked)
    var numberStyle = style
    numberStyle.emphasis.formUnion(emphasis)
    if shading == .background, shade != nil {
      frame.write(
        DisplayText(String(repeating: " ", count: width)), row: row, column: place, style: style,
        in: area)
    } else if let shade {
      let glyphPlace = max(place, place + width - text.width - 1)
      frame.write(
        shade.glyph, row: row, column: glyphPlace, style: shade.ink, in: area
      )
    }
    frame.write(
      text, row: row, column: place + width - text.width, style: numberStyle, in: area)
  }

  /// How many columns the selected number may take: one less where its second bracket would lie
  /// outside.
  func selectedColumns(of column: Int) -> Int {
    columns.width.columns - 1 - shift(of: column)
  }

  /// Draws the selected number between brackets and puts the cursor on it.
  func drawSelected(_ text: DisplayText, shade: Shade?, column: Int, of frame: inout Frame) {
    let end = columns.place(of: column) + columns.width.columns
    let shift = shift(of: column)
    let shown = text.prefix(columns: max(1, selectedColumns(of: column)))
    let start = end - shift - shown.width
    if shading == .background { draw(shown, shade: shade, column: column, of: &frame) }
    if shading == .glyphs || shift == 1 {
      frame.write(
        DisplayText(String(repeating: " ", count: columns.width.columns)), row: row,
        column: columns.place(of: column), style: style(shade, isFaint: false), in: area)
    }
    let style = selectedStyle(shade)
    frame.write("[", row: row, column: start - 1, style: style, in: area)
    frame.write(shown, row: row, column: start, style: style, in: area)
    frame.write("]", row: row, column: end - shift, style: style, in: area)
    if area.contains(row: row, column: start) { frame.cursor = Position(row: row, column: start) }
  }

  /// How far the selected number moves to the left, so that both of its brackets are seen.
  private func shift(of column: Int) -> Int {
    let end = columns.place(of: column) + columns.width.columns
    return area.contains(row: row, column: end) ? 0 : 1
  }

  private func style(_ shade: Shade?, isFaint: Bool) -> Style {
    guard shading == .background, let shade else { return isFaint ? .role(.faint) : .plain }
    return .on(shade)
  }

  private func selectedStyle(_ shade: Shade?) -> Style {
    guard shading == .background, let shade else { return Style(emphasis: .bold) }
    return .on(shade, .bold)
  }
}
