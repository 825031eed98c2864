import Attention
import Explorer

/// The tables of queries, keys and values of a capture; neighbouring query heads may share a key head.
struct VectorTables {
  private let queries: [[TensorTable]]
  private let keys: [[TensorTable]]
  private let values: [[TensorTable]]?

  /// Puts tables together.
  ///
  /// - Throws: `CaptureError.misfit` where layers, heads or sizes do not fit.
  init(
    queries: [[TensorTable]], keys: [[TensorTable]], values: [[TensorTable]]?
  ) throws(CaptureError) {
    guard keys.count == queries.count, values.map({ $0.count == queries.count }) ?? true else {
      throw .misfit(
        "its queries have \(queries.count) layers, but its keys \(keys.count)"
          + (values.map { " and its values \($0.count)" } ?? ""))
    }
    for (layer, heads) in queries.enumerated() {
      for (name, tables) in [("keys", keys[layer]), ("values", values?[layer] ?? keys[layer])]
      where heads.isEmpty || tables.isEmpty || heads.count % tables.count != 0 {
        throw .misfit(
          "layer \(layer) has \(heads.count) heads of queries and \(tables.count) of \(name), "
            + "which cannot share them evenly")
      }
    }
    self.queries = queries
    self.keys = keys
    self.values = values
  }

  /// How many key-value heads each layer has.
  var keyValueHeadCounts: [Int] {
    keys.indices.map { max(keys[$0].count, values?[$0].count ?? 0) }
  }

  /// Refuses more numbers than memory should hold, before any is read.
  func checkSize(allowed: Int) throws(CaptureError) {
    let count = [queries, keys, values ?? []].joined().joined().reduce(0) { $0 + $1.count }
    guard count <= allowed else { throw .tooLarge(numbers: count, allowed: allowed) }
  }

  /// Reads them; where the weights are in the file too, each head knows their place.
  func heads(in tiles: TensorTiles, weights: [[TensorTable]]?) throws -> [[CaptureHead]] {
    try queries.indices.map { layer in
      let keyMatrices = try keys[layer].map { try $0.matrix(in: tiles) }
      let valueMatrices = try values?[layer].map { try $0.matrix(in: tiles) }
      let heads = queries[layer]
      return try heads.enumerated().map { head, table in
        let key = keyMatrices[head * keyMatrices.count / heads.count]
        let value = valueMatrices.map { $0[head * $0.count / heads.count] }
        try check(table, key, value)
        let place = weights.flatMap {
          $0.indices.contains(layer) && $0[layer].indices.contains(head)
            ? $0[layer][head].place : nil
        }
        return CaptureHead(
          .vectors(queries: try table.matrix(in: tiles), keys: key, values: value), place: place)
      }
    }
  }

  private func check(
    _ queries: TensorTable, _ keys: Matrix, _ values: Matrix?
  ) throws(CaptureError) {
    guard queries.columns == keys.columnCount else {
      throw .misfit(
        "its queries have \(queries.columns) dimensions and its keys \(keys.columnCount)")
    }
    guard values.map({ $0.rowCount == keys.rowCount }) ?? true else {
      throw .misfit("it has \(keys.rowCount) keys, but \(values?.rowCount ?? 0) values")
    }
  }
}

/// Whether queries and keys give the weights that stand beside them in a file.
struct WeightCheck {
  private let layers: [[CaptureHead]]
  private let weights: [[GivenRows]]

  /// What the comparison says.
  enum Result: Equatable {
    /// They do, with this kind of attention.
    case agree(AttentionConfiguration)
    /// They do not; the largest difference with the kind that the file names.
    case differ(Double)
  }

  init(_ layers: [[CaptureHead]], _ weights: [[GivenRows]]) {
    self.layers = layers
    self.weights = weights
  }

  /// Numbers of 16 bits are this much off.
  static let tolerance = 2e-3

  /// Compares some rows of some heads, with the kind of attention that the file names and, where that
  /// does not fit, with a causal mask.
  func result(_ configuration: AttentionConfiguration) -> Result {
    var causal = configuration
    causal.mask = .causal
    let distance = distance(configuration)
    if distance <= Self.tolerance { return .agree(configuration) }
    if configuration.mask == .none, self.distance(causal) <= Self.tolerance {
      return .agree(causal)
    }
    return .differ(distance)
  }

  private func distance(_ configuration: AttentionConfiguration) -> Double {
    var largest = 0.0
    for place in [0, layers.count / 2, layers.count - 1] where layers.indices.contains(place) {
      for head in [0, layers[place].count - 1] where layers[place].indices.contains(head) {
        guard weights.indices.contains(place), weights[place].indices.contains(head),
          let attention = try? layers[place][head].attention(configuration)
        else { return .infinity }
        largest = max(largest, distance(attention, weights[place][head]))
      }
    }
    return largest
  }

  private func distance(_ head: AttentionHead, _ rows: GivenRows) -> Double {
    guard rows.rowCount == head.queryCount, rows.columnCount == head.keyCount else {
      return .infinity
    }
    let queries = [0, head.queryCount / 2, head.queryCount - 1]
    return queries.map { query in
      guard let given = rows.row(query), let found = head.row(query).outcome.value?.weights else {
        return .infinity
      }
      let distances = zip(given, found).map { abs(Double($0) - $1) }
      return distances.contains { $0.isNaN } ? .infinity : distances.max() ?? 0
    }.max() ?? 0
  }
}
