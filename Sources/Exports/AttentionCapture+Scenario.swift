import Attention
import StrictJSON

extension AttentionCapture {
  /// All numbers of a scenario as tensors: what went in, every stage, and the output.
  ///
  /// - `queries` `[T, d]`, `keys` `[S, d]`, `values` `[S, v]`: as the score compares them.
  /// - `dot`, `scaled`, `masked`, `weights` `[T, S]`: masked scores are −∞, masked weights 0.
  /// - `output` `[T, v]`.
  ///
  /// Several heads have one more index in front, `[heads, …]`, where they are equally large; else
  /// each head has tensors of its own, `queries.0`, `queries.1`, … An undefined row is 0, and
  /// `undefined_rows` of the metadata lists it.
  ///
  /// - Complexity: O(heads · T · S · (d + v)).
  public func scenarioTensors() throws(ExportError) -> [NamedTensor] {
    let heads = layers.flatMap(\.self).map(\.attention)
    var tensors: [[NamedTensor]] = []
    for head in heads { tensors.append(try head.scenarioTensors()) }
    guard let first = tensors.first else { return [] }
    if heads.count == 1 { return first }
    if let stacked = try stacked(tensors) { return stacked }
    return try numbered(tensors)
  }

  /// The tensors of all heads with one more index in front; nil where their shapes differ.
  private func stacked(_ heads: [[NamedTensor]]) throws(ExportError) -> [NamedTensor]? {
    guard heads.allSatisfy({ $0.map(\.shape) == heads[0].map(\.shape) }) else { return nil }
    var tensors: [NamedTensor] = []
    for (place, first) in heads[0].enumerated() {
      tensors.append(
        try NamedTensor(
          name: first.name, shape: [heads.count] + first.shape,
          elements: heads.flatMap { $0[place].elements }))
    }
    return tensors
  }

  private func numbered(_ heads: [[NamedTensor]]) throws(ExportError) -> [NamedTensor] {
    var tensors: [NamedTensor] = []
    for (index, head) in heads.enumerated() {
      for tensor in head {
        tensors.append(
          try NamedTensor(
            name: "\(tensor.name).\(index)", shape: tensor.shape, elements: tensor.elements))
      }
    }
    return tensors
  }

  /// What is to be said of the tensors of a scenario, every entry a text.
  public var scenarioMetadata: [(name: String, text: String)] {
    let names = layers.flatMap(\.self).map { JSONValue.string(JSONText($0.name ?? "")) }
    return metadata + [("heads", JSONValue.array(names).text())]
  }
}

extension AttentionHead {
  /// What the score compares, every stage, and the output.
  fileprivate func scenarioTensors() throws(ExportError) -> [NamedTensor] {
    var tensors: [NamedTensor] = []
    for (name, matrix) in [("queries", queries), ("keys", keys), ("values", values)] {
      tensors.append(
        try NamedTensor(
          name: name, shape: [matrix.rowCount, matrix.columnCount], elements: matrix.elements))
    }
    for stage in [Stage.dot, .scaled, .masked, .weights, .output] {
      tensors.append(try map(stage).tensor(name: stage.rawValue))
    }
    return tensors
  }
}
