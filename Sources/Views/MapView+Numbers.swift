import Attention
import Screen

extension MapView {
  /// Draws a map whose cells take two columns or more.
  func drawNumbers(_ layout: MapLayout, of frame: inout Frame) {
    drawHeader(layout, of: &frame)
    let scale = ShadeScale(picture: picture, look: look)
    for query in layout.queries {
      drawLabel(of: query, layout, of: &frame)
      drawRow(query, layout, scale: scale, of: &frame)
    }
    if layout.hasSums { drawSums(layout, of: &frame) }
  }

  private func drawHeader(_ layout: MapLayout, of frame: inout Frame) {
    let header = header(layout)
    let first = layout.area.row
    if layout.headerCount >= 1 { header.drawCrosshair(columnCorner, row: first, of: &frame) }
    let isRuler = layout.columns.width == .two
    if layout.headerCount >= 2 {
      if isRuler {
        header.drawTens(row: first + 1, of: &frame)
      } else {
        header.drawLabels(row: first + 1, of: &frame)
      }
    }
    guard layout.headerCount >= 3 else { return }
    frame.write(
      "query ↓", row: first + 2, column: layout.area.column + 1, style: .role(.faint),
      in: layout.area)
    if isRuler {
      header.drawUnits(row: first + 2, of: &frame)
    } else {
      header.drawIndices(row: first + 2, of: &frame)
    }
  }

  /// Draws index, mark and name of a row: ` 8▸it`.
  func drawLabel(of query: Int, _ layout: MapLayout, of frame: inout Frame) {
    let row = layout.row(of: query)
    let isSelected = query == cell.query
    let index = DisplayText(String(query))
    let labels = picture.queryLabels
    let isUnknown = labels.indices.contains(query) && labels[query].knowledge == .unknown
    let style = isSelected ? Style.role(.query, .bold) : isUnknown ? .role(.faint) : .plain
    let start = layout.area.column
    frame.write(
      index, row: row, column: start + layout.indexDigits - index.width,
      style: isSelected ? style : .role(.faint), in: layout.area)
    if isSelected {
      frame.write("▸", row: row, column: start + layout.indexDigits, style: style, in: layout.area)
    } else if picture.changed?.contains(row: query) == true {
      frame.write(
        "*", row: row, column: start + layout.indexDigits, style: .role(.key, .bold),
        in: layout.area)
    }
    frame.write(
      picture.queryName(query, columns: layout.nameColumns), row: row,
      column: start + layout.indexDigits + 1, style: style, in: layout.area)
  }

  private func drawRow(
    _ query: Int, _ layout: MapLayout, scale: ShadeScale, of frame: inout Frame
  ) {
    let values = picture.values(query: query)
    let shades = scale.shades(ofRow: values)
    let row = CellRow(
      columns: layout.columns, shading: look.shading, row: layout.row(of: query), area: layout.area)
    let selected = query == cell.query ? selectedColumn : nil
    for column in layout.columns.visible where column != selected && values.indices.contains(column)
    {
      if layout.columns.width == .two {
        drawShade(values[column], shades[column], column: column, row, of: &frame)
      } else {
        let text = values[column].cellText(picture.stage.form, width: layout.columns.width)
        let isChanged = picture.changed?[query, column] ?? false
        row.draw(
          text, shade: shades[column], column: column, emphasis: isChanged ? .underline : [],
          of: &frame)
      }
    }
    guard let selected, layout.columns.visible.contains(selected),
      values.indices.contains(selected)
    else { return }
    let text = values[selected].cellText(picture.stage.form, width: layout.columns.width)
    if layout.columns.width == .two {
      drawSelectedDigits(text, shades[selected], column: selected, row, of: &frame)
    } else {
      row.drawSelected(text, shade: shades[selected], column: selected, of: &frame)
    }
  }

  /// Draws a cell of two columns: its shade twice, or its sign.
  private func drawShade(
    _ value: StageValue, _ shade: Shade?, column: Int, _ row: CellRow, of frame: inout Frame
  ) {
    let sign = value.number.map(\.isFinite) == true ? nil : value.cellText(.score, width: .two)
    let glyph = sign ?? (look.shading == .glyphs ? shade?.glyph ?? " " : " ")
    let pair = glyph.width == 1 ? glyph + glyph : glyph
    let style = shade.map { shade in
      look.shading == .background ? Style.on(shade) : shade.ink
    }
    let place = row.columns.place(of: column)
    frame.write(pair, row: row.row, column: place, style: style ?? .plain, in: row.area)
  }

  /// Draws the selected cell of two columns as digits.
  private func drawSelectedDigits(
    _ text: DisplayText, _ shade: Shade?, column: Int, _ row: CellRow, of frame: inout Frame
  ) {
    let style =
      look.shading == .background
      ? shade.map { Style.on($0, [.bold, .underline]) } ?? Style(emphasis: [.bold, .underline])
      : Style(emphasis: [.bold, .underline])
    let place = row.columns.place(of: column)
    let shown = text.width < 2 ? " " + text : text
    frame.write(shown, row: row.row, column: place, style: style, in: row.area)
    if row.area.contains(row: row.row, column: place) {
      frame.cursor = Position(row: row.row, column: place)
    }
  }

  /// Draws the sums of the columns: under every cell, or where there is no room under the selected.
  func drawSums(_ layout: MapLayout, of frame: inout Frame) {
    let row = layout.sumsRow
    if let rows = picture.survey?.sampledRows {
      let note = DisplayText("no column Σ: \(rows) of \(picture.queryCount) queries were looked at")
      frame.write(
        note.truncated(to: layout.area.columns), row: row, column: layout.area.column,
        style: .role(.faint), in: layout.area)
      return
    }
    let corner: DisplayText = layout.nameColumns >= 7 ? "column Σ ↓" : "Σ ↓"
    frame.write(corner, row: row, column: layout.area.column, style: .role(.faint), in: layout.area)
    let isWide = layout.columns.width.rawValue >= 3
    for column in layout.columns.visible where isWide || column == selectedColumn {
      let text = sumText(column, layout)
      let end = layout.columns.place(of: column) + layout.columns.width.columns
      let place = isWide ? end - text.width : layout.columns.place(of: column)
      let style = column == selectedColumn ? Style.role(.key, .bold) : .role(.faint)
      frame.write(text, row: row, column: place, style: style, in: layout.area)
    }
  }

  /// The sum of a column; the first one may begin at the place of the shade.
  private func sumText(_ column: Int, _ layout: MapLayout) -> DisplayText {
    guard picture.columnSums.indices.contains(column) else { return NumberSign.pending }
    let sum = picture.columnSums[column]
    let form = picture.stage.form
    let width = layout.columns.width
    let digits = form == .weight ? width.weightDigits : 2
    guard width.rawValue >= 3 else {
      return DisplayText("▴ " + form.text(sum, digits: 3))
    }
    let isFirst = column == layout.columns.visible.lowerBound
    if width == .three, form == .weight {
      return DisplayText(sum < 0.995 ? hundredths(sum) : wholeSum(sum, columns: isFirst ? 3 : 2))
    }
    let room = width.numberColumns + (isFirst && width == .six ? 1 : 0)
    return DisplayText(form.cellText(sum, columns: room, digits: digits))
  }

  /// A sum of 1 and more with its point, so that `10.` is ten and `10` stays .10.
  private func wholeSum(_ sum: Double, columns: Int) -> String {
    let text = decimalText(sum, places: 0) + "."
    return text.count <= columns ? text : NumberForm.score.cellText(100, columns: 2, digits: 0)
  }
}
