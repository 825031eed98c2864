import Attention
import Screen

/// The products of one query with every key: dimensions down, keys to the right, and below them
/// their sums, the dot products, and what becomes of these.
///
///     animate       +2.01  ·  [+9.64]
///     Σ q·k         28.00 4.38 48.76
struct KeyProducts: Equatable, Sendable {
  let picture: HeadPicture
  let cell: SelectedCell
  let look: Look
  /// The selected dimension of query and key.
  let scoreDimension: Int

  /// How many rows it takes at least.
  static let fewestRows = 6
  private static let headerRows = 3

  /// How many rows it can fill.
  static func mostRows(dimensions: Int) -> Int { headerRows + dimensions + 3 }

  /// The keys that an area has room for.
  static func columns(keyCount: Int, selected: Int, in area: Rectangle) -> ColumnLayout {
    let labels = area.columns >= 60 ? 12 : min(8, area.columns)
    return ColumnLayout(
      count: keyCount, selected: selected, width: .six, start: area.column + labels,
      room: area.columns - labels + 1)
  }

  /// Draws the table.
  func draw(_ derivation: Derivation, in area: Rectangle, of frame: inout Frame) {
    guard area.rows >= Self.fewestRows else { return }
    let columns = Self.columns(keyCount: picture.head.keyCount, selected: cell.key, in: area)
    drawHeader(columns, in: area, of: &frame)
    let stages = min(3, area.rows - Self.headerRows - 1)
    let rows = area.rows - Self.headerRows - stages
    let dimensions = scrolledWindow(
      count: picture.head.listedScores.used, places: rows, selected: scoreDimension, step: 1)
    for (offset, dimension) in dimensions.enumerated() {
      drawProducts(
        dimension, columns, row: area.row + Self.headerRows + offset, in: area, of: &frame)
    }
    let first = area.row + Self.headerRows + dimensions.count
    let steps: [Derivation.Step] = [.dot, .weight, .scale]
    for (offset, step) in steps.prefix(stages).sorted(by: { $0.rawValue < $1.rawValue })
      .enumerated()
    {
      drawStage(step, derivation, columns, row: first + offset, in: area, of: &frame)
    }
  }

  private func drawHeader(_ columns: ColumnLayout, in area: Rectangle, of frame: inout Frame) {
    let header = ColumnHeader(
      columns: columns, labels: picture.keyLabels, selected: cell.key, area: area)
    header.drawCrosshair("q × k, key →", row: area.row, of: &frame)
    header.drawLabels(row: area.row + 1, of: &frame)
    header.drawIndices(row: area.row + 2, of: &frame)
    frame.write(
      DisplayText("dimension ↓").truncated(to: max(0, columns.start - area.column - 1)),
      row: area.row + 2, column: area.column + 1, style: .role(.faint), in: area)
  }

  private func drawProducts(
    _ dimension: Int, _ columns: ColumnLayout, row: Int, in area: Rectangle, of frame: inout Frame
  ) {
    let isSelected = dimension == scoreDimension
    drawLabel(
      (isSelected ? "▸" : " ") + dimensionTitle(picture.head.names.score(dimension)),
      isSelected ? .role(.query, .bold) : .plain, columns, row: row, in: area, of: &frame)
    let query = Double(picture.head.queries[cell.query, dimension])
    let products = columns.visible.map { query * Double(picture.head.keys[$0, dimension]) }
    let largest = products.map(abs).filter(\.isFinite).max() ?? 0
    let line = CellRow(columns: columns, shading: look.shading, row: row, area: area)
    for (key, product) in zip(columns.visible, products) {
      let shade: Shade? =
        look.shading == .background && largest > 0 ? .diverging(product / largest) : nil
      let selected = isSelected && key == cell.key
      let text = StageValue.number(product).cellText(
        .component, width: .six, columns: selected ? line.selectedColumns(of: key) : nil)
      if selected {
        line.drawSelected(text, shade: shade, column: key, of: &frame)
      } else {
        line.draw(text, shade: shade, column: key, of: &frame)
      }
    }
  }

  private func drawStage(
    _ step: Derivation.Step, _ derivation: Derivation, _ columns: ColumnLayout, row: Int,
    in area: Rectangle, of frame: inout Frame
  ) {
    let name =
      step == .dot
      ? " Σ = dot q·k"
      : " \(step.rawValue) \(StepWords(picture.head.configuration).label(step))"
    drawLabel(name, .plain, columns, row: row, in: area, of: &frame)
    let line = CellRow(columns: columns, shading: .glyphs, row: row, area: area)
    for key in columns.visible {
      line.draw(
        derivation.cellText(step, key: key, width: .six), shade: nil, column: key, of: &frame)
    }
  }

  private func drawLabel(
    _ text: String, _ style: Style, _ columns: ColumnLayout, row: Int, in area: Rectangle,
    of frame: inout Frame
  ) {
    frame.write(
      DisplayText(text).truncated(to: columns.start - area.column), row: row, column: area.column,
      style: style, in: area)
  }
}
