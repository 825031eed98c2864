/// Several heads over one list of tokens, each with its own share of the dimensions.
///
///     qₕ = x W_qₕᵀ,  kₕ = y W_kₕᵀ,  vₕ = y W_vₕᵀ
///     output = [head₀ … headₙ] W_oᵀ
///
/// With fewer key and value heads than query heads, neighbouring query heads share one.
///
/// Source: Vaswani et al., 2017, section 3.2.2; Ainslie et al., *GQA*, 2023, for shared heads.
public struct MultiHeadAttention: Equatable, Sendable {
  /// Makes the queries.
  public let queryProjection: Projection
  /// Makes the keys.
  public let keyProjection: Projection
  /// Makes the values.
  public let valueProjection: Projection
  /// Mixes the outputs of the heads; without one they stay side by side.
  public let outputProjection: Projection?
  /// How many query heads.
  public let headCount: Int
  /// How many key and value heads.
  public let keyValueHeadCount: Int

  /// Creates the heads' projections.
  ///
  /// - Parameters:
  ///   - queryProjection: Shape `[headCount · d, model]`.
  ///   - keyProjection: Shape `[keyValueHeadCount · d, model]`.
  ///   - valueProjection: Shape `[keyValueHeadCount · v, model]`.
  ///   - outputProjection: Shape `[model, headCount · v]`, or none.
  ///   - headCount: How many query heads.
  ///   - keyValueHeadCount: How many key and value heads; as many as query heads if nil.
  /// - Throws: `ShapeError` if the heads cannot share the rows equally.
  public init(
    queryProjection: Projection, keyProjection: Projection, valueProjection: Projection,
    outputProjection: Projection? = nil, headCount: Int, keyValueHeadCount: Int? = nil
  ) throws(ShapeError) {
    let sharedCount = keyValueHeadCount ?? headCount
    guard headCount > 0, sharedCount > 0, headCount % sharedCount == 0 else {
      throw .groups(heads: headCount, keyValueHeads: sharedCount)
    }
    try Self.check(queryProjection, named: "the query projection", heads: headCount)
    try Self.check(keyProjection, named: "the key projection", heads: sharedCount)
    try Self.check(valueProjection, named: "the value projection", heads: sharedCount)
    self.queryProjection = queryProjection
    self.keyProjection = keyProjection
    self.valueProjection = valueProjection
    self.outputProjection = outputProjection
    self.headCount = headCount
    self.keyValueHeadCount = sharedCount
  }

  /// Which key and value head a query head reads: neighbours share one.
  ///
  ///     // 4 query heads, 2 key and value heads: 0, 0, 1, 1
  public func keyValueHead(of head: Int) -> Int { head * keyValueHeadCount / headCount }

  /// Computes queries, keys and values of every head, and the output.
  ///
  /// - Parameters:
  ///   - queryInput: What the queries are made from. Shape `[T, model]`.
  ///   - keyInput: What the keys are made from, shape `[S, model]`; the same if nil.
  ///   - valueInput: What the values are made from, shape `[S, model]`; the keys' if nil.
  ///   - positionTable: The vectors of learned positions, shape `[at least S, model]`.
  ///   - parameters: What each head has learned beside the projections; nothing if empty. Without
  ///     them, every head has a slope of its own for ALiBi.
  ///   - configuration: Which kind of attention it is, for all heads.
  /// - Returns: The heads, ready to be asked for any number, and the output `[T, model]`.
  /// - Throws: `ShapeError` if the inputs do not fit the projections, positions or parameters.
  /// - Complexity: O(T · S · d) for each head.
  public func trace(
    queryInput: Matrix, keyInput: Matrix? = nil, valueInput: Matrix? = nil,
    positionTable: Matrix? = nil,
    parameters: [HeadParameters] = [],
    configuration: AttentionConfiguration = AttentionConfiguration()
  ) throws(ShapeError) -> MultiHeadTrace {
    let inputs = try PositionedInputs(
      queryInput: queryInput, keyInput: keyInput, table: positionTable,
      configuration: configuration)
    let queries = try queryProjection.applied(to: inputs.queries)
    let keys = try keyProjection.applied(to: inputs.keys)
    let values = try valueProjection.applied(to: valueInput ?? inputs.keys)
    let parameters = try parametersOfHeads(parameters)
    var heads: [AttentionHead] = []
    for head in 0..<headCount {
      let shared = keyValueHead(of: head)
      heads.append(
        try AttentionHead(
          queries: share(head, of: queries, among: headCount),
          keys: share(shared, of: keys, among: keyValueHeadCount),
          values: share(shared, of: values, among: keyValueHeadCount),
          parameters: parameters[head], configuration: configuration))
    }
    let joined = try Matrix.sideBySide(heads.map { $0.output })
    return MultiHeadTrace(
      heads: heads, output: try outputProjection?.applied(to: joined) ?? joined)
  }

  private func parametersOfHeads(
    _ given: [HeadParameters]
  ) throws(ShapeError) -> [HeadParameters] {
    if given.isEmpty {
      return alibiSlopes(headCount: headCount).map { HeadParameters(alibiSlope: $0) }
    }
    guard given.count == headCount else {
      throw .numberCount(of: "the list of parameters", expected: headCount, found: given.count)
    }
    return given
  }

  private func share(_ head: Int, of table: Matrix, among heads: Int) -> Matrix {
    let width = table.columnCount / heads
    return table.columns(head * width..<(head + 1) * width)
  }

  private static func check(
    _ projection: Projection, named name: String, heads: Int
  ) throws(ShapeError) {
    let rows = projection.parameters.rowCount
    guard rows % heads == 0 else { throw .headCount(of: name, columns: rows, heads: heads) }
  }
}

/// What several heads computed.
public struct MultiHeadTrace: Equatable, Sendable {
  /// The heads, in order.
  public let heads: [AttentionHead]
  /// Their outputs, mixed by the output projection.
  public let output: Matrix
}
