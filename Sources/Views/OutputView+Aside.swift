import Attention
import Screen

extension OutputView {
  /// Draws the residual of the selected dimension as a sum, one number a line.
  func drawResidualOfDimension(
    _ layout: OutputLayout, in area: Rectangle, of frame: inout Frame
  ) {
    let start = layout.usedColumns - OutputLayout.residualColumns + 1
    let body = area.droppingLeading(columns: start).top(
      rows: layout.header.rows + layout.ledger.rows
    ).leading(columns: OutputLayout.residualColumns - 2)
    let style: Style = pane == .residual ? .role(.heading, .bold) : .plain
    let title = PaneRow(" residual of \(picture.queryName(cell.query, columns: 12))", style)
    for (offset, line) in ([title] + residualRows).enumerated() {
      line.draw(in: body.line(offset), of: &frame)
    }
  }

  private var residualRows: [PaneRow] {
    guard let residual = residual(cell.dimension) else {
      return [PaneRow("  not written by this head")]
    }
    let mix = cell.derivation?.mix ?? []
    let row = OutputRow(
      mix.indices.contains(cell.dimension) ? mix[cell.dimension] : nil, key: nil,
      residual: residual)
    let layer = picture.address.counted.layer
    return [
      PaneRow("  before layer \(layer)").with(row.before),
      PaneRow("  + this head").with(row.thisHead),
      PaneRow("  + \(residual.otherHeadsName)").with(row.otherHeads),
      PaneRow("  = \(residual.sumName(layer: layer))").with(row.after),
      PaneRow("  in dimension \(dimensionTitle(residual.name))"),
    ]
  }

  /// Draws the residual after the layer as bars, where columns are left for them.
  func drawBars(_ layout: OutputLayout, of frame: inout Frame) {
    let start = layout.usedColumns + 2
    let cells = min(40, layout.rows.columns - start - 1)
    let largest = residuals.compactMap { $0.map { abs($0.after) } }.filter(\.isFinite).max() ?? 0
    guard cells >= 12, largest > 0 else { return }
    frame.write(
      DisplayText("after: bar of \(cells) cells = \(shortNumber(largest))"),
      row: layout.heading.row, column: layout.heading.column + start, style: .role(.faint),
      in: layout.heading)
    for (offset, dimension) in layout.window.visible.enumerated() {
      guard let residual = residual(dimension) else { continue }
      SignedBar(residual.after, largest: largest, cells: cells).draw(
        row: layout.rows.row + offset, column: layout.rows.column + start, shading: look.shading,
        in: layout.rows, of: &frame)
    }
  }
}
