import Attention

/// The heads of one layer: how the queries, keys and values are shared out, and where outputs go.
///
///     let heads = try block.heads(queries: q, keys: k, values: v, configuration: .init())
///     let sum = try block.sum(of: heads)  // [outputs of all heads] · W_Oᵀ + b
///
/// With fewer key and value heads than query heads, neighbouring query heads share one.
public struct HeadBlock: Sendable {
  /// How many query heads.
  public let headCount: Int
  /// How many key and value heads.
  public let keyValueHeadCount: Int
  /// W_O, shape `[model, headCount · v]`.
  public let output: LearnedProjection

  /// Creates the block of a layer.
  public init(headCount: Int, keyValueHeadCount: Int? = nil, output: LearnedProjection) {
    self.headCount = headCount
    self.keyValueHeadCount = keyValueHeadCount ?? headCount
    self.output = output
  }

  /// The heads of the layer.
  ///
  /// - Parameters:
  ///   - queries: Shape `[T, headCount · d]`.
  ///   - keys: Shape `[S, keyValueHeadCount · d]`.
  ///   - values: Shape `[S, keyValueHeadCount · v]`.
  ///   - configuration: Which kind of attention, for all heads of the layer.
  ///   - parameters: What each head has learned beside; the same for all if only one is given.
  ///   - bias: What is added to the scaled scores of each head, shape `[T, S]`; nothing if empty.
  /// - Returns: The heads, in order; those of a group share their keys and values in memory.
  /// - Throws: `ShapeError` if the tables do not fit each other.
  /// - Complexity: O((T + S) · d) for each head.
  public func heads(
    queries: Matrix, keys: Matrix, values: Matrix, configuration: AttentionConfiguration,
    parameters: [HeadParameters] = [HeadParameters()], bias: [Matrix] = []
  ) throws(ShapeError) -> [ModelHead] {
    let sharedKeys = (0..<keyValueHeadCount).map { keys.share($0, of: keyValueHeadCount) }
    let sharedValues = (0..<keyValueHeadCount).map { values.share($0, of: keyValueHeadCount) }
    let width = output.inputCount / headCount
    var heads: [ModelHead] = []
    for head in 0..<headCount {
      let group = head * keyValueHeadCount / headCount
      let attention = try AttentionHead(
        queries: queries.share(head, of: headCount), keys: sharedKeys[group],
        values: sharedValues[group], bias: bias.isEmpty ? nil : bias[head % bias.count],
        parameters: parameters[head % parameters.count], configuration: configuration)
      heads.append(
        ModelHead(
          name: nil, attention: attention,
          outputs: .share(of: output, inputs: head * width..<(head + 1) * width)))
    }
    return heads
  }

  /// What the heads add to the residual stream together, with the bias of W_O.
  ///
  /// - Parameters:
  ///   - heads: The heads of the layer.
  ///   - isOff: Whether a head is switched off; it then adds nothing.
  /// - Returns: Shape `[T, model]`.
  /// - Throws: `ShapeError` if the tables do not fit each other.
  /// - Complexity: O(T · S · d) for each head.
  public func sum(
    of heads: [ModelHead], isOff: (Int) -> Bool = { _ in false }
  ) throws(ShapeError) -> Matrix {
    let outputs = heads.enumerated().map { index, head in
      let attention = head.attention
      return isOff(index)
        ? .zeros(rowCount: attention.queryCount, columnCount: attention.valueDimension)
        : attention.output
    }
    return try output.applied(to: Matrix.sideBySide(outputs))
  }
}

extension Matrix {
  /// The columns of one of several equal shares.
  func share(_ index: Int, of count: Int) -> Matrix {
    let width = columnCount / count
    return columns(index * width..<(index + 1) * width)
  }
}
