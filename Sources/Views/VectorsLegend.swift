import Attention
import Screen

/// The legend of the Vectors view: the sum of the products, what bars and signs stand for.
///
///     Σ q×k = 48.76   0 exactly zero   █ bar of 6 cells = 32   names: hand-made
public struct VectorsLegend: Equatable, Sendable {
  /// The view that it explains.
  public let view: VectorsView

  /// Creates the legend of a view.
  public init(_ view: VectorsView) { self.view = view }

  /// Draws as many parts as fit in the first row of an area.
  ///
  /// - Parameters:
  ///   - area: The line of the legend.
  ///   - body: Where the view is drawn, which says how long its bars are.
  ///   - frame: The screen.
  public func draw(in area: Rectangle, body: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    var line = ""
    for part in parts(body: body) {
      let longer = line.isEmpty ? part : line + "   " + part
      if DisplayText(assembled: longer).width < area.columns { line = longer }
    }
    frame.write(
      DisplayText(assembled: line), row: area.row, column: area.column + 1, in: area)
  }

  /// The parts, the most needed first.
  func parts(body: Rectangle) -> [String] {
    guard let cell = view.cell.derivation?.cell else { return [] }
    let layout = view.layout(in: body)
    return [
      sum(cell, layout), bias(cell), "0 exactly zero", bar(cell, layout), names, "· rounds to 0",
    ]
    .compactMap(\.self)
  }

  private func sum(_ cell: AttentionCell, _ layout: VectorsLayout) -> String {
    guard let area = layout.scores else {
      return "Σ \(product) = \(tableText(NumberForm.score.text(cell.dot, digits: 2), of: cell.dot))"
    }
    let window = DimensionWindow(
      view.picture.head.listedScores, selected: view.scoreDimension,
      rows: area.rows - VectorsLayout.headingRows)
    let columns = ScoreColumns(columns: area.columns)
    let total = view.productTable(cell, window, columns).total
    return "Σ \(product) = \(tableText(total, of: cell.dot))"
  }

  /// What is summed up: `q×k`.
  private var product: String {
    let words = StepWords(view.picture.head.configuration)
    return "\(words.left)×\(words.right)"
  }

  /// What is added beside the products, where the head adds anything.
  private func bias(_ cell: AttentionCell) -> String? {
    guard cell.bias != 0 else { return nil }
    return "bias \(NumberForm.component.text(cell.bias, digits: 2)) is added after the scale"
  }

  private func bar(_ cell: AttentionCell, _ layout: VectorsLayout) -> String? {
    guard let area = layout.scores else { return nil }
    let cells = ScoreColumns(columns: area.columns).barCells
    let largest = view.largestProduct(cell)
    guard cells > 0, largest > 0 else { return nil }
    return "█ bar of \(cells) cells = \(shortNumber(largest))"
  }

  private var names: String {
    view.picture.head.isNamed ? "names: hand-made" : "dimensions have no names"
  }
}

/// A number with at most two digits after the point and no zeros at its end.
func shortNumber(_ number: Double) -> String {
  let text = decimalText(number, places: 2)
  guard text.contains(".") else { return text }
  let zeros = text.reversed().prefix { $0 == "0" }.count
  let short = text.dropLast(zeros)
  return String(short.last == "." ? short.dropLast() : short)
}
