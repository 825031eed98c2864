import Attention
import Screen

extension VectorsView {
  /// Draws v: the key's value, what its weight lets it hand over, and the lengths of both.
  func drawValues(_ derivation: Derivation, in area: Rectangle, of frame: inout Frame) {
    let hasRule = area.column > 0 && space == .shared && area.columns < 80
    if hasRule { drawRule(in: area, of: &frame) }
    let body = area.droppingLeading(columns: hasRule ? 1 : 0)
    let columns = ValueColumns(columns: body.columns)
    let window = DimensionWindow(
      picture.head.listedValues, selected: cell.dimension,
      rows: body.rows - VectorsLayout.headingRows - VectorsLayout.lengthRows)
    let table = ValueTable(derivation.cell, dimensions: window.visible)
    drawValueHeading(table, columns, in: body, of: &frame)
    for (dimension, row) in zip(window.visible, table.rows) {
      let line = body.line(VectorsLayout.headingRows + dimension - window.visible.lowerBound)
      drawValueRow(dimension, row, derivation.cell, columns, in: line, of: &frame)
    }
    let below = VectorsLayout.headingRows + table.rows.count
    if let name = window.lastName {
      let isSelected = pane == .value && window.lastHolds(cell.dimension)
      PaneRow((isSelected ? "▸" : " ") + name, isSelected ? .role(.query, .bold) : .role(.faint))
        .draw(in: body.line(below), of: &frame)
    }
    drawLengths(table, in: body.droppingTop(rows: below + (window.last == nil ? 0 : 1)), of: &frame)
  }

  private func drawRule(in area: Rectangle, of frame: inout Frame) {
    let isChosen = pane == .value
    for row in area.row..<area.endRow {
      frame.write(
        isChosen ? "┃" : "│", row: row, column: area.column,
        style: isChosen ? .role(.heading, .bold) : .role(.faint), in: area)
    }
  }

  private func drawValueHeading(
    _ table: ValueTable, _ columns: ValueColumns, in area: Rectangle, of frame: inout Frame
  ) {
    let first = area.line(0)
    frame.write(
      " v: what is handed over", row: first.row, column: first.column, style: headingStyle(.value),
      in: first)
    var row = PaneRow(" dimension")
    let handed = "\(table.weight)×v"
    if let value = columns.value {
      row = row.with(
        "v(\(picture.keyName(cell.key, columns: 7)))",
        endingAt: min(value, columns.handed - handed.count - 1))
    }
    row.with(handed, endingAt: columns.handed).draw(in: area.line(1), of: &frame)
  }

  private func drawValueRow(
    _ dimension: Int, _ row: ValueTable.Row, _ cell: AttentionCell, _ columns: ValueColumns,
    in line: Rectangle, of frame: inout Frame
  ) {
    let isSelected = pane == .value && dimension == self.cell.dimension
    let style: Style =
      isSelected ? .role(.query, .bold) : cell.value[dimension] == 0 ? .role(.faint) : .plain
    let name = dimensionTitle(picture.head.names.value(dimension))
    var text = PaneRow((isSelected ? "▸" : " ") + name, style)
    if let value = columns.value { text = text.with(row.value, endingAt: value) }
    if cell.contribution.indices.contains(dimension) {
      let largest = cell.value.map(abs).filter(\.isFinite).max() ?? 0
      SignedBar(cell.contribution[dimension], largest: largest, cells: columns.barCells).draw(
        row: line.row, column: line.column + columns.bar, shading: look.shading, in: line,
        of: &frame)
    }
    guard isSelected else {
      text.with(row.handed, endingAt: columns.handed).draw(in: line, of: &frame)
      return
    }
    let end = min(columns.handed, line.columns - 1)
    text.withSelected(row.handed, endingAt: end).draw(in: line, of: &frame)
    putCursor(on: row.handed, endingAt: end, in: line, of: &frame)
  }

  private func drawLengths(_ table: ValueTable, in area: Rectangle, of frame: inout Frame) {
    let texts = [" length ‖v‖ \(table.length)", " ‖\(table.weight)×v‖  \(table.handedLength)"]
    for (offset, text) in texts.enumerated() {
      PaneRow(text).draw(in: area.line(offset), of: &frame)
    }
  }
}

/// Where the numbers of a value end, counted from the left edge of their pane.
struct ValueColumns: Equatable, Sendable {
  /// Where the value ends; nil where there is no room for it.
  let value: Int?
  /// Where what is handed over ends.
  let handed: Int
  /// Where the bar begins.
  let bar: Int
  /// How many cells the bar has.
  let barCells: Int

  init(columns: Int) {
    guard columns >= 40 else {
      value = columns >= 26 ? columns - 9 : nil
      handed = columns
      (bar, barCells) = (columns, 0)
      return
    }
    (value, handed, bar) = (21, 30, 32)
    barCells = min(32, columns - 33)
  }
}
