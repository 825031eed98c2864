import Attention
import Screen

extension OutputView {
  /// Draws the dimensions: the output of each, and beside it what the layer adds to the residual.
  func drawDimensions(
    _ derivation: Derivation, _ layout: OutputLayout, in area: Rectangle, of frame: inout Frame
  ) {
    let columns = OutputColumns(
      layout.arrangement, columns: area.columns,
      hidesKeys: layout.hidesKeys(of: picture.head.keyCount), writing: writing)
    drawRule(columns, layout, in: area, of: &frame)
    drawHeading(columns, layout, of: &frame)
    for (offset, dimension) in layout.window.visible.enumerated() {
      let line = layout.rows.line(offset)
      drawDimension(dimension, derivation, columns, layout, in: line, of: &frame)
    }
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
    let heads = residuals.lazy.compactMap { $0?.otherHeadCount }.first ?? 0
    let keys = picture.head.keyCount
    let shown = layout.arrangement == .beside || layout.arrangement == .mix
    let others = shown ? keys - layout.columns.visible.count : keys - 1
    let names: [(String, Int?)] = [
      ("α·v(\(picture.keyName(cell.key, columns: 6)))", columns.fromKey),
      ("\(others) others", columns.others), ("= output", columns.output),
      ("before", columns.before), ("head", columns.thisHead),
      ("\(heads) heads", columns.otherHeads),
      ("= after", columns.after),
    ]
    let title = shown ? " dimension ↓   α·v of each key" : " dimension ↓"
    names.reduce(PaneRow(title, .role(.faint))) { row, name in
      name.1.map { row.with(name.0, endingAt: $0) } ?? row
    }.draw(in: layout.heading, of: &frame)
  }

  private func drawDimension(
    _ dimension: Int, _ derivation: Derivation, _ columns: OutputColumns, _ layout: OutputLayout,
    in line: Rectangle, of frame: inout Frame
  ) {
    let mix = derivation.mix.indices.contains(dimension) ? derivation.mix[dimension] : nil
    let row = OutputRow(mix, key: cell.key, residual: residual(dimension))
    let isSelected = dimension == cell.dimension
    let style: Style = isSelected ? .role(.query, .bold) : .plain
    let others =
      columns.fromKey == nil ? mix.map { sumOfHidden($0, layout) } ?? "∅" : row.others
    var numbers: [(String, Int?)] = [
      (row.fromKey, columns.fromKey), (others, columns.others), (row.output, columns.output),
    ]
    if residual(dimension) != nil {
      numbers += [
        (row.before, columns.before), (row.thisHead, columns.thisHead),
        (row.otherHeads, columns.otherHeads),
      ]
    }
    let name = (isSelected ? "▸" : " ") + dimensionName(dimension)
    let label =
      layout.arrangement == .beside || layout.arrangement == .mix
      ? OutputLayout.labelColumns : line.columns
    PaneRow(name, style).draw(in: line.leading(columns: label), of: &frame)
    let text = numbers.reduce(PaneRow("", style)) { row, number in
      number.1.map { row.with(number.0, endingAt: $0) } ?? row
    }
    drawAfter(row, text, columns, isSelected ? .selected : .other, in: line, of: &frame)
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

  /// Draws the residual of the selected dimension as a sum, one number a line.
  func drawResidualOfDimension(
    _ layout: OutputLayout, in area: Rectangle, of frame: inout Frame
  ) {
    let start = area.columns - OutputLayout.residualColumns + 1
    let rows = layout.header.rows + layout.ledger.rows
    let body = area.droppingLeading(columns: start).top(rows: rows).leading(
      columns: OutputLayout.residualColumns - 2)
    let token = picture.queryName(cell.query, columns: 7)
    let title = " residual of \(token)"
    guard let residual = residual(cell.dimension) else {
      PaneRow(title, headingStyle).draw(in: body.line(0), of: &frame)
      PaneRow("  not written by this head").draw(in: body.line(1), of: &frame)
      return
    }
    let row = OutputRow(
      cell.derivation.flatMap { derivation in
        derivation.mix.indices.contains(cell.dimension) ? derivation.mix[cell.dimension] : nil
      }, key: cell.key, residual: residual)
    let layer = picture.address.counted.layer
    let lines = [
      PaneRow(title, headingStyle),
      PaneRow("  before layer \(layer)").with(row.before),
      PaneRow("  + this head").with(row.thisHead),
      PaneRow("  + \(residual.otherHeadCount) other heads").with(row.otherHeads),
      PaneRow("  = after layer \(layer)").with(row.after),
      PaneRow("  in dimension \(dimensionTitle(residual.name))"),
    ]
    for (offset, line) in lines.enumerated() { line.draw(in: body.line(offset), of: &frame) }
  }

  private var headingStyle: Style { pane == .residual ? .role(.heading, .bold) : .plain }
}
