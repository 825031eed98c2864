import Attention
import Screen

/// The Output view: how weighted values add up to the output of a head, and what that adds to the
/// residual.
///
///     weight    .005     ·  .928        ▸animate    +1.57    +0.01    +1.58 │  +0.95  +0.22  +2.75
public struct OutputView: Equatable, Sendable {
  /// The head.
  public let picture: HeadPicture
  /// The selected cell; its dimension is the one whose ledger is shown.
  public let cell: SelectedCell
  /// What the layer adds to the query's vector, for every value dimension; nil where the head
  /// writes a dimension nowhere, empty where there is no residual.
  public let residuals: [ResidualLine?]
  /// Shades.
  public let look: Look
  /// The pane that the keys act on.
  public let pane: Pane
  /// How the panes share the body.
  public let space: Space

  /// One of the two panes.
  public enum Pane: Equatable, Hashable, Sendable {
    /// Weighted values and their sum.
    case mix
    /// What the layer adds to the token's vector.
    case residual
  }

  /// How the panes share the body.
  public typealias Space = VectorsView.Space

  /// Creates the Output view.
  public init(
    picture: HeadPicture, cell: SelectedCell, residuals: [ResidualLine?], look: Look = Look(),
    pane: Pane = .mix, space: Space = .shared
  ) {
    self.picture = picture
    self.cell = cell
    self.residuals = residuals
    self.look = look
    self.pane = pane
    self.space = space
  }

  /// Draws the tables and puts the cursor on the selected number.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty, let derivation = cell.derivation else { return }
    let layout = layout(in: area)
    drawLines(derivation, in: layout.lines, of: &frame)
    if layout.arrangement == .beside || layout.arrangement == .mix {
      drawContributions(derivation, layout, of: &frame)
    }
    drawDimensions(derivation, layout, in: area, of: &frame)
    if layout.arrangement == .beside { drawResidualOfDimension(layout, in: area, of: &frame) }
    drawLedger(derivation, layout, of: &frame)
  }

  /// How many dimensions and keys a page has, found without a number of the head.
  public static func page(
    head: AttentionHead, key: Int, dimension: Int, pane: Pane, space: Space, in area: Rectangle
  ) -> (dimensions: Int, keys: Int) {
    OutputLayout(
      head: head, key: key, dimension: dimension, pane: pane, space: space, area: area
    ).page
  }

  /// The key and the dimension at a place of the screen, found without a number of the head.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the view is drawn.
  ///   - head: The head.
  ///   - selected: The selected key and dimension, which must be seen.
  ///   - pane: The pane that the keys act on.
  ///   - space: How the panes share the body.
  /// - Returns: The key whose column and the dimension whose row it is; both nil beside them.
  public static func place(
    at position: Position, in area: Rectangle, head: AttentionHead,
    selected: (key: Int, dimension: Int), pane: Pane, space: Space
  ) -> (key: Int?, dimension: Int?) {
    let layout = OutputLayout(
      head: head, key: selected.key, dimension: selected.dimension, pane: pane, space: space,
      area: area)
    func isIn(_ area: Rectangle) -> Bool {
      area.contains(row: position.row, column: position.column)
    }
    let row = layout.window.visible.lowerBound + position.row - layout.rows.row
    let dimension = isIn(layout.rows) && layout.window.visible.contains(row) ? row : nil
    let hasKeys = layout.arrangement == .beside || layout.arrangement == .mix
    let isInKeys =
      isIn(layout.header) || isIn(layout.ledger) || (hasKeys && dimension != nil)
    return (isInKeys ? layout.columns.column(at: position.column) : nil, dimension)
  }

  func layout(in area: Rectangle) -> OutputLayout {
    OutputLayout(
      head: picture.head, key: cell.key, dimension: cell.dimension, pane: pane, space: space,
      area: area)
  }

  /// What the layer adds in a value dimension.
  func residual(_ dimension: Int) -> ResidualLine? {
    residuals.indices.contains(dimension) ? residuals[dimension] : nil
  }

  /// A value dimension as the tables call it.
  func dimensionName(_ dimension: Int) -> String {
    dimensionTitle(picture.head.names.value(dimension))
  }

  /// The same in few letters where the names of some dimensions do not all fit: `d3`.
  func dimensionName(_ dimension: Int, among dimensions: Range<Int>, columns: Int) -> String {
    let isTooLong = dimensions.contains { DisplayText(dimensionName($0)).width > columns }
    return isTooLong
      ? dimensionTitle(shortDimension(picture.head.names.value(dimension)))
      : dimensionName(dimension)
  }

  /// How the head's output comes into the residual: through its projection, where any number does.
  var writing: ResidualLine.Writing {
    residuals.contains { $0?.writing == .projected } ? .projected : .unchanged
  }

  /// The sums of the selected dimension in full, then those of the others.
  private func drawLines(_ derivation: Derivation, in area: Rectangle, of frame: inout Frame) {
    let others = derivation.mix.indices.filter { dimension in
      dimension != cell.dimension && derivation.mix[dimension].shares.contains { $0 != 0 }
    }
    let makers = ([cell.dimension] + others).flatMap { dimension -> [EquationLines.Maker] in
      let mix = picture.mixLine(derivation, dimension: dimension)
      let residual = residual(dimension).map { line in { (_: Int) in line.line } }
      return [mix, residual].compactMap(\.self)
    }
    EquationLines.draw(undefinedLine(derivation) + makers, in: area, of: &frame)
  }

  /// Why there is no output, where the row is undefined.
  private func undefinedLine(_ derivation: Derivation) -> [EquationLines.Maker] {
    guard let reason = derivation.row.outcome.reason else { return [] }
    return [{ _ in DerivationLine(step: .mix, note: "∅ \(reason)") }]
  }
}
