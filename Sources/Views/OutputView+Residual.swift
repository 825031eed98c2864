import Attention
import Screen

extension OutputView {
  /// Draws the dimensions: the output of each, and beside it what the layer adds to the residual.
  func drawDimensions(
    _ derivation: Derivation, _ layout: OutputLayout, in area: Rectangle, of frame: inout Frame
  ) {
    let columns = OutputColumns(
      layout.arrangement, columns: layout.usedColumns,
      hidesKeys: layout.hidesKeys(of: picture.head.keyCount), writing: writing)
    drawRule(columns, layout, in: area, of: &frame)
    drawHeading(columns, layout, of: &frame)
    for (offset, dimension) in layout.window.visible.enumerated() {
      let line = layout.rows.line(offset)
      drawDimension(dimension, derivation, columns, layout, in: line, of: &frame)
    }
    drawBars(layout, of: &frame)
    guard let name = layout.window.lastName else { return }
    let isSelected = layout.window.lastHolds(cell.dimension)
    PaneRow((isSelected ? "▸" : " ") + name, isSelected ? .role(.query, .bold) : .role(.faint))
      .draw(
        in: layout.rows.line(layout.window.visible.count)
          .leading(columns: columns.rule ?? area.columns), of: &frame)
  }

  private func drawRule(
    _ columns: OutputColumns, _ layout: OutputLayout, in area: Rectangle, of frame: inout Frame
  ) {
    guard let rule = columns.rule else { return }
    let first = layout.arrangement == .beside ? area.row : layout.heading.row
    let isChosen = pane == .residual && layout.arrangement != .residual
    for row in first..<layout.rows.endRow {
      frame.write(
        isChosen ? "┃" : "│", row: row, column: area.column + rule,
        style: isChosen ? .role(.heading, .bold) : .role(.faint), in: area)
    }
  }

  private func drawHeading(
    _ columns: OutputColumns, _ layout: OutputLayout, of frame: inout Frame
  ) {
    let heads = residuals.lazy.compactMap { $0?.headsName }.first ?? "0 heads"
    let keys = picture.head.keyCount
    let shown = layout.arrangement == .beside || layout.arrangement == .mix
    let others = shown ? keys - layout.columns.visible.count : keys - 1
    let names: [(String, Int?)] = [
      ("α·v(\(picture.keyName(cell.key, columns: 6)))", columns.fromKey),
      ("\(others) others", columns.others), ("= output", columns.output),
      ("before", columns.before), ("head", columns.thisHead),
      (heads, columns.otherHeads),
      ("= after", columns.after),
    ]
    let hasRoom = shown && layout.columns.visible.count >= 4
    let title = hasRoom ? " dimension ↓   α·v of each key" : " dimension ↓"
    names.reduce(PaneRow(title, .role(.faint))) { row, name in
      name.1.map { row.with(name.0, endingAt: $0) } ?? row
    }.draw(in: layout.heading, of: &frame)
  }

  private func drawDimension(
    _ dimension: Int, _ derivation: Derivation, _ columns: OutputColumns, _ layout: OutputLayout,
    in line: Rectangle, of frame: inout Frame
  ) {
    let mix = derivation.mix.indices.contains(dimension) ? derivation.mix[dimension] : nil
    let row = OutputRow(
      mix, key: columns.fromKey == nil ? nil : cell.key, residual: residual(dimension))
    let isSelected = dimension == cell.dimension
    let style: Style = isSelected ? .role(.query, .bold) : .plain
    let others =
      columns.fromKey == nil ? mix.map { sumOfHidden($0, layout) } ?? "∅" : row.others
    let numbers: [(String, Int?)] = [
      (row.fromKey, columns.fromKey), (others, columns.others), (row.output, columns.output),
      (row.before, columns.before), (row.thisHead, columns.thisHead),
      (row.otherHeads, columns.otherHeads),
    ]
    drawName(dimension, style, columns, layout, in: line, of: &frame)
    let text = numbers.reduce(PaneRow("", style)) { row, number in
      number.1.map { row.with(number.0, endingAt: $0) } ?? row
    }
    drawAfter(row, text, columns, isSelected ? .selected : .other, in: line, of: &frame)
  }

  private func drawName(
    _ dimension: Int, _ style: Style, _ columns: OutputColumns, _ layout: OutputLayout,
    in line: Rectangle, of frame: inout Frame
  ) {
    let mark = dimension == cell.dimension ? "▸" : " "
    let hasKeys = layout.arrangement == .beside || layout.arrangement == .mix
    let room = hasKeys ? layout.columns.start - line.column : line.columns
    // A number takes eight columns before its end.
    let firstNumber = (hasKeys ? nil : columns.first).map { $0 - 8 } ?? room
    let name = dimensionName(
      dimension, among: layout.window.visible, columns: min(room, firstNumber) - 1)
    PaneRow(mark + name, style).draw(in: line.leading(columns: room), of: &frame)
  }

  /// Which row: that of the selected dimension, or another.
  private enum DimensionRow {
    case selected
    case other
  }

  private func drawAfter(
    _ row: OutputRow, _ text: PaneRow, _ columns: OutputColumns, _ kind: DimensionRow,
    in line: Rectangle, of frame: inout Frame
  ) {
    guard let after = columns.after else {
      text.draw(in: line, of: &frame)
      return
    }
    guard !row.after.isEmpty else {
      text.with("not written", endingAt: after).draw(in: line, of: &frame)
      return
    }
    guard kind == .selected, pane == .residual else {
      text.with(row.after, endingAt: after).draw(in: line, of: &frame)
      return
    }
    text.withSelected(row.after, endingAt: after).draw(in: line, of: &frame)
    let place = line.column + after - DisplayText(row.after).width
    guard line.contains(row: line.row, column: place) else { return }
    frame.cursor = Position(row: line.row, column: place)
  }

  /// What the keys hand over that are not seen.
  private func sumOfHidden(_ mix: MixStep, _ layout: OutputLayout) -> String {
    let hidden = mix.shares.indices.filter { !layout.columns.visible.contains($0) }
    let sum = hidden.reduce(0) { $0 + mix.shares[$1] }
    return tableText(NumberForm.component.text(sum, digits: 2), of: sum)
  }
}
