import Attention
import StrictJSON

extension AttentionCapture {
  /// All numbers as the tensors that other tools expect.
  ///
  /// - `attentions` `[layers, heads, queries, keys]`: after the normalizer; masked keys and
  ///   undefined rows are 0, and `undefined_rows` of the metadata lists the latter.
  /// - `scores` `[layers, heads, queries, keys]`: what goes into the normalizer; masked keys are −∞.
  /// - `hidden_states` `[layers + 1, tokens, model]`: before the first layer and after each.
  /// - `logits` `[tokens, vocabulary]`, where the model has them.
  ///
  /// - Throws: `ExportError.unevenHeads` if the heads do not all have the same size.
  /// - Complexity: O(layers · heads · queries · keys).
  public func tensors() throws(ExportError) -> [NamedTensor] {
    var tensors = [
      try stacked("attentions", stage: .weights), try stacked("scores", stage: .masked),
      try stackedHiddenStates(),
    ]
    if let logits { tensors.append(try Self.tensor(of: logits)) }
    return tensors
  }

  /// The logits as a tensor.
  static func tensor(of logits: Matrix) throws(ExportError) -> NamedTensor {
    try NamedTensor(
      name: "logits", shape: [logits.rowCount, logits.columnCount], elements: logits.elements)
  }

  /// What is to be said of the tensors, every entry a text.
  public var metadata: [(name: String, text: String)] {
    [
      ("model", modelName), ("origin", origin), ("text", text),
      ("tokens", JSONValue.array(tokens.map { .string(JSONText($0.text)) }).text()),
      ("undefined_rows", undefinedRowsText),
    ] + queryTokensEntry + idsEntry + configuration.axes.map { ($0.name, $0.value) }
      + [("keys_off", JSONValue.integers(configuration.mask.keysOff.sorted()).text())]
  }

  /// The ids of the tokens, where they have ids.
  private var idsEntry: [(name: String, text: String)] {
    let ids = tokens.compactMap(\.id)
    return ids.isEmpty ? [] : [("ids", JSONValue.integers(ids).text())]
  }

  /// The queries' tokens, where they are another list.
  private var queryTokensEntry: [(name: String, text: String)] {
    guard queryTokens != tokens else { return [] }
    let texts = queryTokens.map { JSONValue.string(JSONText($0.text)) }
    return [("query_tokens", JSONValue.array(texts).text())]
  }

  /// Layer, head and query of every row that the normalizer cannot compute.
  public var undefinedRows: [(layer: Int, head: Int, query: Int, reason: UndefinedReason)] {
    layers.indices.flatMap { layer in
      layers[layer].indices.flatMap { head in
        layers[layer][head].attention.undefinedQueries.map { (layer, head, $0.query, $0.reason) }
      }
    }
  }

  /// The rows that cannot be computed, as a JSON list of layer, head and query.
  var undefinedRowsText: String {
    JSONValue.array(undefinedRows.map { .integers([$0.layer, $0.head, $0.query]) }).text()
  }

  func stacked(_ name: String, stage: Stage) throws(ExportError) -> NamedTensor {
    let heads = layers.flatMap(\.self).map(\.attention)
    let headCount = layers.first?.count ?? 0
    let (queries, keys) = (heads.first?.queryCount ?? 0, heads.first?.keyCount ?? 0)
    guard layers.allSatisfy({ $0.count == headCount }),
      heads.allSatisfy({ $0.queryCount == queries && $0.keyCount == keys })
    else { throw .unevenHeads(tensor: name) }
    return try NamedTensor(
      name: name, shape: [layers.count, headCount, queries, keys],
      elements: heads.flatMap { $0.map(stage).elements })
  }

  /// The token vectors before the first layer and after each as one tensor.
  func stackedHiddenStates() throws(ExportError) -> NamedTensor {
    let (rows, columns) = (hiddenStates.first?.rowCount ?? 0, hiddenStates.first?.columnCount ?? 0)
    return try NamedTensor(
      name: "hidden_states", shape: [hiddenStates.count, rows, columns],
      elements: hiddenStates.flatMap(\.elements))
  }
}

extension StageMap {
  /// The map as a tensor of one matrix.
  ///
  /// A masked score is −∞, a masked weight 0, an undefined row 0.
  public func tensor(name: String) throws(ExportError) -> NamedTensor {
    try NamedTensor(name: name, shape: [rowCount, columnCount], elements: elements)
  }

  fileprivate var elements: [Float] {
    values.map { value in
      switch value {
      case .number(let number): Float(number)
      case .masked: Float(stage.numberOfMaskedKeys)
      case .undefined: 0
      }
    }
  }
}

extension Stage {
  /// What stands for a masked key: −∞ among scores, exactly 0 among weights.
  var numberOfMaskedKeys: Double { self == .masked ? -.infinity : 0 }
}

extension AttentionHead {
  /// The queries whose row is undefined, and why.
  var undefinedQueries: [(query: Int, reason: UndefinedReason)] {
    (0..<queryCount).compactMap { query in row(query).outcome.reason.map { (query, $0) } }
  }
}

extension JSONValue {
  /// Integers in a row.
  static func integers(_ integers: [Int]) -> JSONValue {
    .array(integers.map { .number(JSONNumber($0)) })
  }
}
