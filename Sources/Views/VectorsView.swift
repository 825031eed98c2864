import Attention
import Screen

/// The Vectors view: query, key and value of a cell, dimension by dimension.
///
///     dimension ↓      q(it) k(animal)   q × k        │ dimension  v(animal)   .928×v
///    ▸animate         +5.693    +1.694  [+9.64] █▊    │ animate       +1.694    +1.57
public struct VectorsView: Equatable, Sendable {
  /// The head.
  public let picture: HeadPicture
  /// The selected cell; its dimension is that of the value.
  public let cell: SelectedCell
  /// Shades.
  public let look: Look
  /// The selected dimension of query and key.
  public let scoreDimension: Int
  /// The pane that the keys act on.
  public let pane: Pane
  /// How the panes share the body.
  public let space: Space

  /// One of the two panes.
  public enum Pane: Equatable, Hashable, Sendable {
    /// q·k: decides the weight.
    case products
    /// v: what is handed over.
    case value
  }

  /// How the panes share the body.
  public enum Space: Equatable, Hashable, Sendable {
    /// Side by side, where there is room.
    case shared
    /// The chosen one has it for itself.
    case whole
  }

  /// Creates the Vectors view.
  public init(
    picture: HeadPicture, cell: SelectedCell, look: Look = Look(), scoreDimension: Int = 0,
    pane: Pane = .products, space: Space = .shared
  ) {
    self.picture = picture
    self.cell = cell
    self.look = look
    self.scoreDimension = scoreDimension
    self.pane = pane
    self.space = space
  }

  /// Draws the tables and puts the cursor on the selected number.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty, let derivation = cell.derivation else { return }
    let layout = layout(in: area)
    KeyProducts(picture: picture, cell: cell, look: look, scoreDimension: scoreDimension)
      .draw(derivation, in: layout.keys, of: &frame)
    drawLines(derivation, in: layout.lines, of: &frame)
    if let area = layout.values { drawValues(derivation, in: area, of: &frame) }
    if let area = layout.scores {
      drawScores(derivation, comparison: layout.comparison, in: area, of: &frame)
    }
  }

  /// The steps up to the weight, then what is handed over: the selected dimension first.
  private func drawLines(_ derivation: Derivation, in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let others = derivation.mix.indices.filter { dimension in
      dimension != cell.dimension && derivation.mix[dimension].shares.contains { $0 != 0 }
    }
    let mix = ([cell.dimension] + others).compactMap {
      picture.mixLine(derivation, dimension: $0)
    }
    let slopes = derivation.slopeLines(configuration: picture.head.configuration)
    EquationLines.draw(
      picture.scoreLines(derivation) + slopes.map { line in { _ in line } } + mix, in: area,
      of: &frame)
  }

  /// How many dimensions and keys a page has, found without a number of the head.
  public static func page(
    head: AttentionHead, key: Int, pane: Pane, space: Space, in area: Rectangle
  ) -> (dimensions: Int, keys: Int) {
    let layout = VectorsLayout(head: head, pane: pane, space: space, area: area)
    let table = pane == .products ? layout.scores : layout.values
    let fixed = VectorsLayout.headingRows + (pane == .value ? VectorsLayout.lengthRows : 0)
    let columns = KeyProducts.columns(keyCount: head.keyCount, selected: key, in: area)
    return (max(1, (table?.rows ?? 0) - fixed), max(1, columns.visible.count))
  }

  /// A number of the view.
  public enum Place: Equatable, Hashable, Sendable {
    /// A product of query and key.
    case product(dimension: Int)
    /// A number of the value.
    case value(dimension: Int)
    /// A column of the products of every key.
    case key(Int)
  }

  /// The number at a place of the screen, found without a number of the head.
  ///
  /// - Parameters:
  ///   - position: A cell of the screen.
  ///   - area: Where the view is drawn.
  ///   - head: The head.
  ///   - selected: The selected key and dimensions, which must be seen.
  ///   - pane: The pane that the keys act on.
  ///   - space: How the panes share the body.
  /// - Returns: The number, or nil beside all that have a row of their own.
  public static func place(
    at position: Position, in area: Rectangle, head: AttentionHead,
    selected: (key: Int, scoreDimension: Int, dimension: Int), pane: Pane, space: Space
  ) -> Place? {
    let layout = VectorsLayout(head: head, pane: pane, space: space, area: area)
    func row(_ area: Rectangle?, _ listed: ListedDimensions, _ selected: Int, below: Int) -> Int? {
      guard let area, area.contains(row: position.row, column: position.column) else { return nil }
      let window = DimensionWindow(
        listed, selected: selected, rows: area.rows - VectorsLayout.headingRows - below)
      let row = window.visible.lowerBound + position.row - area.row - VectorsLayout.headingRows
      return window.visible.contains(row) ? row : nil
    }
    if let dimension = row(layout.scores, head.listedScores, selected.scoreDimension, below: 0) {
      return .product(dimension: dimension)
    }
    let lengths = VectorsLayout.lengthRows
    if let dimension = row(layout.values, head.listedValues, selected.dimension, below: lengths) {
      return .value(dimension: dimension)
    }
    guard layout.keys.contains(row: position.row, column: position.column) else { return nil }
    return KeyProducts.columns(keyCount: head.keyCount, selected: selected.key, in: layout.keys)
      .column(at: position.column).map { .key($0) }
  }

  func layout(in area: Rectangle) -> VectorsLayout {
    VectorsLayout(head: picture.head, pane: pane, space: space, area: area)
  }

  var queryName: DisplayText { picture.queryName(cell.query) }
  var keyName: DisplayText { picture.keyName(cell.key) }
}

extension Derivation {
  /// The key with the largest weight beside the selected one; nil where there is no other.
  var rival: Int? { keysByWeight.first { $0 != cell.key } }
}
