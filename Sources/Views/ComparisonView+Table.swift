import Attention
import Screen

extension ComparisonView {
  /// Draws the table of one number for each pair, how much each row moved, and the largest changes.
  func drawTable(in area: Rectangle, of frame: inout Frame) {
    let layout = ComparisonLayout(
      rowCount: picture.comparison.rows.count, columnCount: picture.comparison.columns.count,
      selected: (row, column), area: area)
    drawHeader(layout, of: &frame)
    for row in layout.rows {
      drawLabel(of: row, layout, of: &frame)
      drawCells(of: row, layout, of: &frame)
    }
    if layout.changeLines > 0 {
      let lines = area.droppingTop(rows: layout.changesLine - area.row)
      drawChanges(in: lines.top(rows: layout.changeLines), of: &frame)
    }
  }

  private func drawHeader(_ layout: ComparisonLayout, of frame: inout Frame) {
    let area = layout.area
    let labels = picture.columnLabels
    if layout.headerCount >= 1 { drawCrosshair(layout, of: &frame) }
    guard layout.headerCount >= 2 else { return }
    let hasNames = layout.cellColumns > 2
    for column in layout.columns where labels.indices.contains(column) {
      let isSelected = column == self.column
      let style = isSelected ? Style.role(.key, .bold) : .plain
      let end = layout.end(of: column)
      if hasNames {
        let text = labels[column].abbreviated(to: layout.cellColumns - 1)
        frame.write(text, row: area.row + 1, column: end - text.width, style: style, in: area)
        if isSelected {
          frame.write(
            "[", row: area.row + 1, column: end - text.width - 1, style: style, in: area)
          frame.write("]", row: area.row + 1, column: end, style: style, in: area)
        }
      }
      guard layout.headerCount >= (hasNames ? 3 : 2) else { continue }
      let index = labels[column].index
      let shown = hasNames ? index : DisplayText(String(index.description.suffix(1)))
      frame.write(
        shown, row: area.row + (hasNames ? 2 : 1), column: end - shown.width,
        style: isSelected ? style : .role(.faint), in: area)
    }
    drawMovedTitle(layout, of: &frame)
  }

  private func drawCrosshair(_ layout: ComparisonLayout, of frame: inout Frame) {
    let area = layout.area
    let corner: DisplayText = picture.second.picture.stage == .output ? "dimension →" : "key →"
    frame.write(corner, row: area.row, column: area.column + 1, style: .role(.faint), in: area)
    guard picture.columnLabels.indices.contains(column), layout.columns.contains(column) else {
      return
    }
    let name: DisplayText = "▾ \(picture.columnLabels[column].name)"
    let wanted = layout.end(of: column) - min(3, layout.cellColumns)
    let start = max(
      min(wanted, area.endColumn - name.width), area.column + corner.width + 2)
    frame.write(name, row: area.row, column: start, style: .role(.key, .bold), in: area)
  }

  private func drawMovedTitle(_ layout: ComparisonLayout, of frame: inout Frame) {
    let area = layout.area
    if layout.headerCount >= 3 {
      frame.write(
        "query ↓", row: area.row + 2, column: area.column + 1, style: .role(.faint), in: area)
    }
    guard let end = layout.movedEnd else { return }
    let titles: [DisplayText] =
      picture.comparison.isOfShares ? ["moved", "½Σ|Δ|"] : ["largest", "|Δ|"]
    for (line, title) in titles.enumerated() where line + 1 < layout.headerCount {
      frame.write(
        title, row: area.row + 1 + line, column: end - title.width,
        style: .role(.faint), in: area)
    }
  }

  private func drawLabel(of row: Int, _ layout: ComparisonLayout, of frame: inout Frame) {
    guard picture.rowLabels.indices.contains(row) else { return }
    let (area, line, label) = (layout.area, layout.line(of: row), picture.rowLabels[row])
    let isSelected = row == self.row
    let style = isSelected ? Style.role(.query, .bold) : .plain
    let place = area.column + layout.indexDigits
    frame.write(
      label.index, row: line, column: place - label.index.width,
      style: isSelected ? style : .role(.faint), in: area)
    if isSelected { frame.write("▸", row: line, column: place, style: style, in: area) }
    frame.write(
      label.name(columns: layout.nameColumns), row: line, column: place + 1, style: style,
      in: area)
  }

  private func drawCells(of row: Int, _ layout: ComparisonLayout, of frame: inout Frame) {
    let compared = picture.row(row)
    let shades = shades(of: compared)
    // The selected cell comes last: its bracket stands on the ground of its neighbour.
    let selected = row == self.row ? layout.columns.filter { $0 == self.column } : []
    for column in layout.columns.filter({ !selected.contains($0) }) + selected
    where compared.cells.indices.contains(column) {
      let cell = ComparisonCellText(
        compared.cells[column], picture: picture, shown: shown, columns: layout.cellColumns - 1)
      let isSelected = row == self.row && column == self.column
      drawCell(
        cell.text, shades[column], column, isSelected, line: layout.line(of: row), layout,
        of: &frame)
    }
    guard let end = layout.movedEnd else { return }
    let text = ComparisonCellText.moved(
      compared.moved, isShare: picture.comparison.isOfShares,
      form: picture.second.picture.stage.form)
    frame.write(
      text, row: layout.line(of: row), column: end - text.width,
      style: row == self.row ? Style(emphasis: .bold) : .plain, in: layout.area)
  }

  /// Draws a number, on its shade where there are colours.
  private func drawCell(
    _ text: DisplayText, _ shade: Shade?, _ column: Int, _ isSelected: Bool, line: Int,
    _ layout: ComparisonLayout, of frame: inout Frame
  ) {
    let (area, end) = (layout.area, layout.end(of: column))
    let hasGround = look.shading == .background && shade != nil
    var style = hasGround ? shade.map { Style.on($0) } ?? .plain : .plain
    if text == "·" || text == NumberSign.masked, !hasGround { style = .role(.faint) }
    if isSelected { style.emphasis.insert(.bold) }
    if hasGround {
      let blank = DisplayText(String(repeating: " ", count: layout.cellColumns))
      frame.write(blank, row: line, column: end - layout.cellColumns, style: style, in: area)
    }
    let start = end - text.width
    frame.write(text, row: line, column: start, style: style, in: area)
    guard isSelected else { return }
    if area.contains(row: line, column: start) {
      frame.cursor = Position(row: line, column: start)
    }
    if layout.cellColumns == 2 {
      frame.paint(
        Rectangle(row: line, column: end - 2, rows: 1, columns: 2).intersection(area),
        style: style.with(look.shading == .glyphs ? .reverse : .underline))
      return
    }
    frame.write("[", row: line, column: start - 1, style: style, in: area)
    frame.write("]", row: line, column: end, style: style, in: area)
  }

  private func shades(of row: ComparedRow) -> [Shade?] {
    switch shown {
    case .difference, .both: row.cells.map(differenceShade)
    case .first: shades(of: row.cells.map(\.first), picture.first.picture)
    case .second: shades(of: row.cells.map(\.second), picture.second.picture)
    }
  }

  private func differenceShade(_ cell: ComparedCell) -> Shade? {
    switch cell.difference {
    case nil, .undefined?: .undefined
    case .masked?: .masked
    case .number(let number)? where number.isNaN: .notANumber
    case .number(let number)? where number.isInfinite: .infinite
    case .number(let number)?: .diverging(number / picture.largest)
    }
  }

  private func shades(of values: [StageValue?], _ picture: HeadPicture) -> [Shade?] {
    let scale = ShadeScale(picture: picture, look: Look(range: look.range))
    return zip(scale.shades(ofRow: values.map { $0 ?? .masked }), values).map { shade, value in
      value == nil ? nil : shade
    }
  }
}

extension Style {
  fileprivate func with(_ emphasis: Emphasis) -> Style {
    var style = self
    style.emphasis.insert(emphasis)
    return style
  }
}
