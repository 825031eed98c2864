import Attention
import Screen

extension OutputView {
  /// Draws the names of the keys, and under them how the selected dimension adds up key by key.
  func drawLedger(_ derivation: Derivation, _ layout: OutputLayout, of frame: inout Frame) {
    guard !layout.ledger.isEmpty else { return }
    drawHeader(layout, of: &frame)
    let head = picture.head
    guard (0..<head.valueDimension).contains(cell.dimension) else { return }
    let values = (0..<head.keyCount).map { Double(head.values[$0, cell.dimension]) }
    let ledger = Ledger(
      derivation, values: values, dimension: cell.dimension, keys: layout.columns.visible)
    let lines: [(String, KeyPath<Ledger.Entry, String>)] = [
      (" weight", \.weight), (" v", \.value), (" α × v", \.product), ("Σ so far", \.sum),
    ]
    for (offset, line) in lines.enumerated() where offset < layout.ledger.rows {
      let row = layout.ledger.row + offset
      let isProduct = line.1 == \.product
      frame.write(
        DisplayText(line.0), row: row, column: layout.ledger.column,
        style: isProduct && pane == .mix ? .role(.heading, .bold) : .plain, in: layout.ledger)
      drawEntries(ledger, line.1, layout, row: row, isProduct ? .product : .other, of: &frame)
    }
  }

  /// Which line of the ledger: the one with the selected number, or another.
  private enum LedgerLine {
    case product
    case other
  }

  private func drawEntries(
    _ ledger: Ledger, _ text: KeyPath<Ledger.Entry, String>, _ layout: OutputLayout, row: Int,
    _ line: LedgerLine, of frame: inout Frame
  ) {
    let cells = CellRow(columns: layout.columns, shading: .glyphs, row: row, area: layout.ledger)
    for (key, entry) in zip(layout.columns.visible, ledger.entries) {
      let text = DisplayText(entry[keyPath: text])
      if line == .product, key == cell.key, pane == .mix {
        cells.drawSelected(text, shade: nil, column: key, of: &frame)
      } else {
        cells.draw(text, shade: nil, column: key, of: &frame)
      }
    }
  }

  private func drawHeader(_ layout: OutputLayout, of frame: inout Frame) {
    let area = layout.header
    guard !area.isEmpty else { return }
    let labels = area.leading(columns: layout.columns.start - area.column)
    let keys = area.leading(
      columns: layout.columns.start - area.column + layout.columns.visible.count * 6 + 1)
    let header = ColumnHeader(
      columns: layout.columns, labels: picture.keyLabels, selected: cell.key, area: keys)
    header.drawCrosshair("key →", row: area.row, of: &frame)
    guard area.rows >= 3 else { return }
    header.drawLabels(row: area.row + 1, of: &frame)
    header.drawIndices(row: area.row + 2, of: &frame)
    frame.write(
      DisplayText(
        "▸"
          + dimensionName(
            cell.dimension, among: cell.dimension..<cell.dimension + 1,
            columns: labels.columns - 1)
      ).truncated(to: labels.columns),
      row: area.row + 2, column: area.column, style: .role(.query, .bold), in: labels)
  }

  /// Draws what every key hands over in every dimension.
  func drawContributions(_ derivation: Derivation, _ layout: OutputLayout, of frame: inout Frame) {
    for (offset, dimension) in layout.window.visible.enumerated() {
      let row = CellRow(
        columns: layout.columns, shading: look.shading, row: layout.rows.row + offset,
        area: layout.rows)
      guard derivation.mix.indices.contains(dimension) else {
        for key in layout.columns.visible {
          row.draw(NumberSign.undefined, shade: .undefined, column: key, of: &frame)
        }
        continue
      }
      let shares = derivation.mix[dimension].shares
      let largest = shares.map(abs).filter(\.isFinite).max() ?? 0
      for key in layout.columns.visible {
        let shade: Shade? =
          look.shading == .background && largest > 0 ? .diverging(shares[key] / largest) : nil
        let text = StageValue.number(shares[key]).cellText(.component, width: .six)
        row.draw(text, shade: shade, column: key, of: &frame)
      }
    }
  }
}
