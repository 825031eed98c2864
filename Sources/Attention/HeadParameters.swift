/// What a head has learned beside its queries, keys and values.
///
///     HeadParameters(general: Matrix([[0, 1], [1, 0]]))  // q · W k swaps the two dimensions
///
/// A head may carry parameters for several scores, so that one can be compared with the other; the
/// configuration says which are in use. Matrices are `[out, in]`.
public struct HeadParameters: Equatable, Sendable {
  /// W of the general score, shape `[d_q, d_k]`.
  public var general: Matrix?
  /// Those of the additive score.
  public var additive: TanhParameters?
  /// Those of the concat score.
  public var concat: TanhParameters?
  /// The width of a kernel, above 0.
  public var width: Double
  /// The learned scale: what the score is divided by, not 0.
  public var scale: Double?
  /// Where the windows of local attention lie.
  public var predictedPositions: PredictedPositions
  /// How rotary positions turn queries and keys.
  public var rotary: RotaryPositions
  /// What ALiBi multiplies the distance with.
  public var alibiSlope: Double
  /// The learned numbers of relative positions.
  public var relative: RelativePositions?
  /// What the scaled scores cannot pass, c in c · tanh(score ÷ c); nil where nothing caps them.
  public var softCap: Double?

  /// Creates parameters; without arguments, those of a head that has learned nothing.
  public init(
    general: Matrix? = nil, additive: TanhParameters? = nil, concat: TanhParameters? = nil,
    width: Double = 1, scale: Double? = nil, predictedPositions: PredictedPositions = .monotonic,
    rotary: RotaryPositions = RotaryPositions(), alibiSlope: Double = 0.5,
    relative: RelativePositions? = nil, softCap: Double? = nil
  ) {
    self.general = general
    self.additive = additive
    self.concat = concat
    self.width = width
    self.scale = scale
    self.predictedPositions = predictedPositions
    self.rotary = rotary
    self.alibiSlope = alibiSlope
    self.relative = relative
    self.softCap = softCap
  }

  /// Checks every matrix against the queries and keys that it is multiplied with.
  ///
  /// - Throws: `ShapeError`, naming the first matrix that does not fit.
  func check(queryCount: Int, queryDimension: Int, keyDimension: Int) throws(ShapeError) {
    if let general {
      try general.check("W of the general score", rows: queryDimension, columns: keyDimension)
    }
    try additive?.check(queryDimension: queryDimension, keyDimension: keyDimension)
    try concat?.check(queryDimension: queryDimension, keyDimension: keyDimension)
    try relative?.check()
    switch predictedPositions {
    case .monotonic: break
    case .given(let positions):
      guard positions.count == queryCount else {
        throw .numberCount(
          of: "the predicted positions", expected: queryCount, found: positions.count)
      }
    case .learned(let parameters, let output):
      try parameters.check(
        "W_p of the predicted positions", rows: output.count, columns: queryDimension)
    }
  }
}

extension Matrix {
  /// Checks the shape of a matrix of parameters.
  func check(_ name: String, rows: Int, columns: Int) throws(ShapeError) {
    guard rowCount == rows else { throw .rowCount(of: name, expected: rows, found: rowCount) }
    guard columnCount == columns else {
      throw .columnCount(of: name, expected: columns, found: columnCount)
    }
  }
}

/// W · x for one vector.
func product(of matrix: Matrix, and vector: [Double]) -> [Double] {
  (0..<matrix.rowCount).map { row in
    zip(matrix.row(row), vector).reduce(0) { $0 + Double($1.0) * $1.1 }
  }
}
