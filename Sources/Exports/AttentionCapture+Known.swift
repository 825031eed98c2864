import Attention

extension AttentionCapture {
  /// What is known of a capture as tensors, `[layers, heads, …]`; what is unknown is left out.
  ///
  /// - `attentions`, and `scores` where every head has them.
  /// - `queries`, `keys` and `values` where every head has them and they are equally large.
  ///
  /// - Throws: `ExportError.unevenHeads` if the heads do not all have the same size.
  /// - Complexity: O(layers · heads · queries · keys · d).
  public func capturedTensors() throws(ExportError) -> [NamedTensor] {
    let heads = layers.flatMap(\.self).map(\.attention)
    var tensors = [try stacked("attentions", stage: .weights)]
    if heads.allSatisfy({ $0.reasonUnknown(.masked) == nil }) {
      tensors.append(try stacked("scores", stage: .masked))
    }
    for (name, table) in [
      ("queries", \AttentionHead.queries), ("keys", \AttentionHead.keys),
      ("values", \AttentionHead.values),
    ] {
      if let tensor = try tables(name, heads.map { $0[keyPath: table] }) { tensors.append(tensor) }
    }
    return tensors
  }

  /// What is to be said of the tensors of a capture; of finished weights, not how they were made.
  public var capturedMetadata: [(name: String, text: String)] {
    let isGiven = layers.flatMap(\.self).contains { $0.attention.given != nil }
    let axes = Set(configuration.axes.map(\.name) + ["keys_off"])
    return isGiven ? metadata.filter { !axes.contains($0.name) } : metadata
  }

  private func tables(
    _ name: String, _ tables: [Matrix]
  ) throws(ExportError) -> NamedTensor? {
    guard let first = tables.first, first.columnCount > 0,
      tables.allSatisfy({
        $0.rowCount == first.rowCount && $0.columnCount == first.columnCount
      })
    else { return nil }
    return try NamedTensor(
      name: name, shape: [layers.count, layers[0].count, first.rowCount, first.columnCount],
      elements: tables.flatMap(\.elements))
  }
}
