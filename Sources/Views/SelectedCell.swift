import Attention

/// The cell of the map that is selected, with everything that the panes say of it.
///
/// Making it costs one row of the head, O(S · (d + v)).
public struct SelectedCell: Equatable, Sendable {
  /// Which query.
  public let query: Int
  /// Which key; the column of the map except for the stage `output`.
  public let key: Int
  /// Which value dimension is selected where the columns are dimensions.
  public let dimension: Int
  /// How its weight comes about; nil where there is no such cell.
  public let derivation: Derivation?
  /// The same cell in every head, all layers.
  public let byHead: [HeadValue]
  /// What the layer adds to the query's vector, for the telling dimensions.
  public let residual: [ResidualLine]
  /// The number of the cell before the last change, where it differs.
  public let previous: StageValue?

  /// Derives the selected cell of a head.
  public init(
    head: AttentionHead, query: Int, key: Int, dimension: Int = 0, byHead: [HeadValue] = [],
    residual: [ResidualLine] = [], previous: StageValue? = nil
  ) {
    self.query = query
    self.key = key
    self.dimension = dimension
    let exists = (0..<head.queryCount).contains(query) && (0..<head.keyCount).contains(key)
    derivation = exists ? Derivation(head: head, query: query, key: key) : nil
    self.byHead = byHead
    self.residual = residual
    self.previous = previous
  }
}

/// The number of one cell in one head.
public struct HeadValue: Equatable, Sendable {
  /// Which head.
  public let address: HeadAddress
  /// Its number.
  public let value: StageValue

  /// Creates the number of a cell in a head.
  public init(address: HeadAddress, value: StageValue) {
    self.address = address
    self.value = value
  }
}

/// Step 7 for one dimension: what a layer adds to a token's vector.
///
///     before + this head + other heads = after
public struct ResidualLine: Equatable, Sendable {
  /// What the dimension is called.
  public let name: String
  /// The number before the layer.
  public let before: Double
  /// What this head adds.
  public let thisHead: Double
  /// What the other heads add together.
  public let otherHeads: Double
  /// How many other heads there are.
  public let otherHeadCount: Int
  /// The number after the layer.
  public let after: Double
  /// How the head's output comes into this dimension.
  public let writing: Writing
  /// What the layer has.
  public let layer: LayerContents

  /// What a layer has that changes the token's vector.
  public enum LayerContents: Equatable, Sendable {
    /// Heads alone.
    case heads
    /// Heads with a bias, which counts with the other heads, and then norms and another block.
    case headsAndBlocks
  }

  /// What the other heads are called: `11 heads`, and with the bias of the layer `11 heads+b`.
  var headsName: String { "\(otherHeadCount) heads" + (layer == .heads ? "" : "+b") }

  /// The same in full: `11 other heads`, `11 other heads and the bias`.
  var otherHeadsName: String {
    "\(otherHeadCount) other heads" + (layer == .heads ? "" : " and the bias")
  }

  /// What the sum is called: what comes after a layer, or after its heads.
  func sumName(layer number: Int) -> String {
    layer == .heads ? "after layer \(number)" : "after heads of layer \(number)"
  }

  /// How a number of a head's output comes into the token's vector.
  public enum Writing: Equatable, Sendable {
    /// As it is: this head adds that number of its output.
    case unchanged
    /// Through the output projection: this head adds a weighted sum of its output.
    case projected
  }

  /// Creates step 7 for one dimension.
  public init(
    name: String, before: Double, thisHead: Double, otherHeads: Double, otherHeadCount: Int,
    after: Double, writing: Writing = .unchanged, layer: LayerContents = .heads
  ) {
    self.writing = writing
    self.layer = layer
    self.name = name
    self.before = before
    self.thisHead = thisHead
    self.otherHeads = otherHeads
    self.otherHeadCount = otherHeadCount
    self.after = after
  }
}
