import Attention
import Screen

extension VectorsView {
  /// Draws q·k: the numbers of query and key, their products with bars, and where there is room
  /// those of the key with the largest other weight.
  func drawScores(
    _ derivation: Derivation, comparison: Rectangle, in area: Rectangle, of frame: inout Frame
  ) {
    let window = DimensionWindow(
      picture.head.listedScores, selected: scoreDimension,
      rows: area.rows - VectorsLayout.headingRows)
    let columns = ScoreColumns(columns: area.columns)
    let table = productTable(derivation.cell, window, columns)
    let rival = columns.other == nil ? nil : derivation.rival
    drawScoreHeading(columns, rival: rival, in: area, of: &frame)
    let largest = largestProduct(derivation.cell)
    for (offset, row) in table.rows.enumerated() {
      let line = area.line(VectorsLayout.headingRows + offset)
      drawScoreRow(row, columns, largest: largest, in: line, of: &frame)
    }
    drawLast(window, table, columns, in: area, of: &frame)
    guard let rival, let other = columns.other else { return }
    let rivalry = Derivation(head: picture.head, query: cell.query, key: rival)
    let comparing = KeyComparison(
      picture: picture, selected: derivation, other: rivalry, selectedTable: table,
      otherTable: productTable(rivalry.cell, window, columns))
    comparing.drawRows(other, selected: scoreDimension, look: look, in: area, of: &frame)
    comparing.drawSums(columns, in: comparison, of: &frame)
  }

  /// Draws the row that stands for the dimensions without a row of their own.
  private func drawLast(
    _ window: DimensionWindow, _ table: ProductTable, _ columns: ScoreColumns, in area: Rectangle,
    of frame: inout Frame
  ) {
    guard let name = window.lastName else { return }
    let isSelected = window.lastHolds(scoreDimension)
    PaneRow((isSelected ? "▸" : " ") + name, isSelected ? .role(.query, .bold) : .role(.faint))
      .with(table.rest ?? "", endingAt: columns.product)
      .draw(in: area.line(VectorsLayout.headingRows + table.rows.count), of: &frame)
  }

  /// The dimensions that a pane has room for, printed so that they add up.
  func productTable(
    _ cell: AttentionCell, _ window: DimensionWindow, _ columns: ScoreColumns
  ) -> ProductTable {
    let parts = cell.partsInOrder
    let shown = window.visible.clamped(to: parts.indices)
    let rest = parts.enumerated().filter { !shown.contains($0.offset) }.map(\.element.product)
    return ProductTable(
      Array(parts[shown]), rest: rest.contains { $0 != 0 } ? rest.reduce(0, +) : nil,
      total: cell.dot, style: columns.style)
  }

  /// The largest absolute product, which fills a bar; 0 where all of them round to 0.
  func largestProduct(_ cell: AttentionCell) -> Double {
    let largest = cell.terms.flatMap(\.parts).map { abs($0.product) }.filter(\.isFinite).max() ?? 0
    return largest < 0.005 ? 0 : largest
  }

  var words: StepWords { StepWords(picture.head.configuration) }

  private func drawScoreHeading(
    _ columns: ScoreColumns, rival: Int?, in area: Rectangle, of frame: inout Frame
  ) {
    let style = headingStyle(.products)
    let first = area.line(0)
    frame.write(
      DisplayText(" \(words.formula): decides the \(words.weightNoun)"), row: first.row,
      column: first.column, style: style, in: first)
    if let rival, let other = columns.other {
      let start = columns.bar + columns.barCells + 2
      let short = DisplayText("beside it key \(picture.keyName(rival))")
      let title = short + ", the largest other weight"
      frame.write(
        title.width < first.columns - start ? title : short, row: first.row,
        column: first.column + start, style: style, in: first)
      PaneRow("").with(
        "\(words.right)(\(picture.keyName(rival, columns: 6)))", endingAt: other.key
      )
      .with(words.product, endingAt: other.product).with("difference", endingAt: other.difference)
      .draw(in: area.line(1), of: &frame)
    }
    var row = PaneRow(" dimension ↓")
    if let query = columns.query, let key = columns.key {
      let names = words.factorsAreOfQueryAndKey
      row = row.with(
        names ? "\(words.left)(\(picture.queryName(cell.query, columns: 6)))" : words.left,
        endingAt: query
      ).with(
        names ? "\(words.right)(\(picture.keyName(cell.key, columns: 6)))" : words.right,
        endingAt: key)
    }
    row.with(words.product, endingAt: columns.product).draw(in: area.line(1), of: &frame)
  }

  private func drawScoreRow(
    _ row: ProductTable.Row, _ columns: ScoreColumns, largest: Double, in line: Rectangle,
    of frame: inout Frame
  ) {
    let isSelected = row.part.dimension == scoreDimension
    let style: Style =
      isSelected ? .role(.query, .bold) : row.part.product == 0 ? .role(.faint) : .plain
    var text = PaneRow((isSelected ? "▸" : " ") + dimensionTitle(row.part.name), style)
    if let query = columns.query, let key = columns.key {
      text = text.with(row.query, endingAt: query).with(row.key, endingAt: key)
    }
    SignedBar(row.part.product, largest: largest, cells: columns.barCells).draw(
      row: line.row, column: line.column + columns.bar, shading: look.shading, in: line, of: &frame)
    guard isSelected, pane == .products else {
      text.with(row.product, endingAt: columns.product).draw(in: line, of: &frame)
      return
    }
    text.withSelected(row.product, endingAt: columns.product).draw(in: line, of: &frame)
    putCursor(
      on: row.product, endingAt: columns.product, in: line, of: &frame)
  }

  /// Puts the cursor on a number that ends before a column.
  func putCursor(
    on number: String, endingAt end: Int, in line: Rectangle, of frame: inout Frame
  ) {
    let place = line.column + end - DisplayText(assembled: number).width
    guard line.contains(row: line.row, column: place) else { return }
    frame.cursor = Position(row: line.row, column: place)
  }

  /// The heading of the chosen pane is bold.
  func headingStyle(_ pane: Pane) -> Style { pane == self.pane ? .role(.heading, .bold) : .plain }
}
