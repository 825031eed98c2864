import Attention

/// What the vectors of a scenario become: heads, ready to be asked for any number.
public struct ScenarioRun: Equatable, Sendable {
  /// The heads: one, several, or one for each variant.
  public let heads: [ScenarioHead]
  /// The output of all heads, mixed by the output projection; nil where variants stand side by side.
  public let output: Matrix?
}

/// One head of a scenario.
public struct ScenarioHead: Equatable, Sendable {
  /// The name of the variant, or nil.
  public let name: String?
  /// Queries, keys and values.
  public let attention: AttentionHead
  /// Where its output goes: shape `[model, v]`.
  public let outputProjection: Projection
}

extension ScenarioVectors {
  /// Computes the heads.
  ///
  /// - Parameter axes: The axes that the reader sets, which every variant takes over.
  /// - Returns: The heads, in order.
  /// - Throws: `ShapeError` if tables do not fit each other.
  /// - Complexity: O((T + S) · model · d) for each head.
  public func run(_ axes: AxisValues = AxisValues()) throws(ShapeError) -> ScenarioRun {
    guard variants.isEmpty else {
      var heads: [ScenarioHead] = []
      for variant in variants { heads.append(try head(variant, axes)) }
      return ScenarioRun(heads: heads, output: nil)
    }
    let configuration = axes.applied(to: configuration)
    return projections == nil && headCounts.query == 1 || queries.heads.count > 1
      ? try splitHeads(configuration) : try projectedHeads(configuration)
  }

  /// Heads whose queries, keys and values are given.
  private func splitHeads(
    _ configuration: AttentionConfiguration
  ) throws(ShapeError) -> ScenarioRun {
    let count = max(queries.heads.count, keys.heads.count, values.heads.count)
    let slopes = count > 1 ? alibiSlopes(headCount: count) : []
    var heads: [ScenarioHead] = []
    for index in 0..<count {
      var parameters = parameters
      if slopes.indices.contains(index) { parameters.alibiSlope = slopes[index] }
      let variant = ScenarioVariant(
        name: "", configuration: configuration, queries: queries.head(index, of: count),
        keys: keys.head(index, of: count), values: values.head(index, of: count),
        parameters: parameters)
      heads.append(try head(variant, AxisValues(), name: nil))
    }
    let output = count == 1 ? heads[0].attention.output : nil
    return ScenarioRun(heads: heads, output: output)
  }

  /// One head with the vectors of a variant.
  private func head(
    _ variant: ScenarioVariant, _ axes: AxisValues
  ) throws(ShapeError) -> ScenarioHead { try head(variant, axes, name: variant.name) }

  private func head(
    _ variant: ScenarioVariant, _ axes: AxisValues, name: String?
  ) throws(ShapeError) -> ScenarioHead {
    let configuration = axes.applied(to: variant.configuration)
    guard let queries = variant.queries.heads.first, let keys = variant.keys.heads.first,
      let values = variant.values.heads.first
    else { throw .noDimension(of: "the queries") }
    let inputs = try positioned(
      queries: queries, keys: keys, table: positionTable, configuration: configuration)
    let attention = try AttentionHead(
      queries: inputs.queries, keys: inputs.keys, values: values, parameters: variant.parameters,
      configuration: configuration,
      names: DimensionNames(score: variant.queries.columns, value: variant.values.columns))
    return ScenarioHead(
      name: name, attention: attention,
      outputProjection: try Projection(.identity(values.columnCount)))
  }

  /// Heads that share what projections make from the vectors.
  private func projectedHeads(
    _ configuration: AttentionConfiguration
  ) throws(ShapeError) -> ScenarioRun {
    guard let queryInput = queries.heads.first, let keyInput = keys.heads.first,
      let valueInput = values.heads.first
    else { throw .noDimension(of: "the queries") }
    let attention = try MultiHeadAttention(
      queryProjection: projection(projections?.query, of: queryInput),
      keyProjection: projection(projections?.key, of: keyInput),
      valueProjection: projection(projections?.value, of: valueInput),
      outputProjection: projections?.output, headCount: headCounts.query,
      keyValueHeadCount: headCounts.keyValue)
    let slopes = headCounts.query > 1 ? alibiSlopes(headCount: headCounts.query) : []
    let trace = try attention.trace(
      queryInput: queryInput, keyInput: keyInput, valueInput: values == keys ? nil : valueInput,
      positionTable: positionTable,
      parameters: (0..<headCounts.query).map { index in
        var parameters = parameters
        if slopes.indices.contains(index) { parameters.alibiSlope = slopes[index] }
        return parameters
      }, configuration: configuration)
    var heads: [ScenarioHead] = []
    for (index, head) in trace.heads.enumerated() {
      let width = head.valueDimension
      let columns = index * width..<(index + 1) * width
      heads.append(
        ScenarioHead(
          name: nil, attention: named(head, index),
          outputProjection: try Projection(
            projections?.output?.parameters.columns(columns)
              ?? Matrix.identity(headCounts.query * width, columns: columns))))
    }
    return ScenarioRun(heads: heads, output: trace.output)
  }

  /// What makes one of the three; the vectors stay as they are without it.
  private func projection(
    _ given: Projection?, of input: Matrix
  ) throws(ShapeError) -> Projection {
    if let given { return given }
    return try Projection(.identity(input.columnCount))
  }

  /// A head with the names of its dimensions, where no projection makes other dimensions of them.
  private func named(_ head: AttentionHead, _ index: Int) -> AttentionHead {
    var head = head
    let keyHead = index * headCounts.keyValue / headCounts.query
    head.names = DimensionNames(
      score: projections?.query == nil
        ? queries.columns.share(index, width: head.dimension) : [],
      value: projections?.value == nil
        ? values.columns.share(keyHead, width: head.valueDimension) : [])
    return head
  }
}

extension [String] {
  fileprivate func share(_ index: Int, width: Int) -> [String] {
    Array(dropFirst(index * width).prefix(width))
  }
}

extension LabelledVectors {
  /// The vectors of one head; neighbouring heads share where there are fewer.
  fileprivate func head(_ index: Int, of count: Int) -> LabelledVectors {
    LabelledVectors(
      labels: labels, columns: columns, heads: [heads[index * heads.count / max(1, count)]])
  }
}

extension Matrix {
  /// The identity, `[n, n]`.
  static func identity(_ size: Int) -> Matrix { identity(size, columns: 0..<size) }

  /// Some columns of the identity.
  static func identity(_ size: Int, columns: Range<Int>) -> Matrix {
    var identity = Matrix.zeros(rowCount: size, columnCount: columns.count)
    for (place, column) in columns.enumerated() where column < size { identity[column, place] = 1 }
    return identity
  }
}
