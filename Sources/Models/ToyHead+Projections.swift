import Attention

/// The matrices of a toy head, each derived from its channels and writes.
struct ToyProjections: Sendable {
  /// √d times the gain, so that a gain counts in the scaled score; shape `[d, model]`.
  var query: Projection
  /// What the key offers, as it is; shape `[d, model]`.
  var key: Projection
  /// What is handed over, times its gain; shape `[v, model]`.
  var value: Projection
  /// Where each number of the value belongs; shape `[model, v]`.
  var output: Projection

  /// The same matrices, as every head has them.
  var asParameters: HeadProjections {
    HeadProjections(query: query, key: key, value: value, output: output)
  }

  /// The matrices with some of their numbers put in by hand.
  func replacing(_ numbers: [ProjectionComponent: Float]) -> ToyProjections {
    guard !numbers.isEmpty else { return self }
    let replaced = asParameters.replacing(numbers)
    var projections = self
    projections.query = replaced.query ?? query
    projections.key = replaced.key ?? key
    projections.value = replaced.value ?? value
    projections.output = replaced.output ?? output
    return projections
  }

  init(_ head: ToyHead) throws(ShapeError) {
    let scale = Double(ToyHead.dimension).squareRoot()
    query = try Self.rows(
      head.dimensions.map { dimension in
        dimension.query.mapValues { $0 * dimension.gain * scale }
      })
    key = try Self.rows(head.dimensions.map(\.key))
    value = try Self.rows(head.writes.map { [$0.dimension: $0.gain] })
    output = try Self.places(of: head.writes.map(\.dimension))
  }

  /// One row for each dimension of the head; the unused ones stay 0.
  private static func rows(
    _ readings: [[ToyDimension: Double]]
  ) throws(ShapeError) -> Projection {
    var table = Matrix.zeros(
      rowCount: ToyHead.dimension, columnCount: ToyDimension.allCases.count)
    for (row, reading) in readings.enumerated() {
      for (dimension, number) in reading { table[row, dimension.index] = Float(number) }
    }
    return try Projection(table)
  }

  private static func places(of dimensions: [ToyDimension]) throws(ShapeError) -> Projection {
    var table = Matrix.zeros(
      rowCount: ToyDimension.allCases.count, columnCount: ToyHead.dimension)
    for (column, dimension) in dimensions.enumerated() { table[dimension.index, column] = 1 }
    return try Projection(table)
  }
}

extension ToyHead {
  /// The head at work on the vectors of a sentence.
  ///
  /// - Parameters:
  ///   - vectors: Shape `[n, model]`.
  ///   - projections: Those of this head.
  ///   - configuration: Which kind of attention.
  ///   - explanation: What the head was built to do.
  /// - Returns: The head, ready to be asked for any number.
  /// - Throws: `ShapeError` if the vectors do not fit the projections.
  func reading(
    _ vectors: Matrix, through projections: ToyProjections, configuration: AttentionConfiguration,
    explanation: HeadExplanation
  ) throws(ShapeError) -> ModelHead {
    let attention = try AttentionHead(
      queries: projections.query.applied(to: vectors),
      keys: projections.key.applied(to: vectors),
      values: projections.value.applied(to: vectors),
      configuration: configuration, names: names)
    return ModelHead(
      name: name, attention: attention, outputProjection: projections.output,
      explanation: explanation, projections: projections.asParameters)
  }
}
