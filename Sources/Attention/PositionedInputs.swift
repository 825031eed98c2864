/// The vectors from which queries and keys are made, with those of their positions added.
///
///     x(p) + PE(p): sinusoidal positions, or the rows of a learned table
struct PositionedInputs {
  let queries: Matrix
  let keys: Matrix

  /// Adds positions where the configuration puts them into the vectors; else nothing.
  ///
  /// In self-attention with fewer queries than keys the queries are the last ones; in
  /// cross-attention each list counts its own positions from 0.
  ///
  /// - Throws: `ShapeError` if a learned table is missing, too short or of another width.
  init(
    queryInput: Matrix, keyInput: Matrix?, table: Matrix?, configuration: AttentionConfiguration
  ) throws(ShapeError) {
    let keyInput = keyInput ?? queryInput
    guard configuration.positions.isInVectors else {
      (queries, keys) = (queryInput, keyInput)
      return
    }
    let isSelf = configuration.source == .selfAttention
    let first = isSelf ? max(0, keyInput.rowCount - queryInput.rowCount) : 0
    let count = max(first + queryInput.rowCount, keyInput.rowCount)
    let width = keyInput.columnCount
    let vectors =
      configuration.positions == .sinusoidal
      ? sinusoidalPositions(count: count, dimension: width)
      : table ?? .zeros(rowCount: 0, columnCount: width)
    guard vectors.rowCount >= count else {
      throw .rowCount(of: "the table of positions", expected: count, found: vectors.rowCount)
    }
    queries = try queryInput.adding(vectors.rows(first..<first + queryInput.rowCount))
    keys = try keyInput.adding(vectors.rows(0..<keyInput.rowCount))
  }
}

extension Matrix {
  /// The rows of a range, as a table of their own.
  fileprivate func rows(_ range: Range<Int>) -> Matrix {
    var rows = Matrix.zeros(rowCount: range.count, columnCount: columnCount)
    for (place, row) in range.enumerated() {
      for column in 0..<columnCount { rows[place, column] = self[row, column] }
    }
    return rows
  }
}

/// Queries and keys with the vectors of their positions added, where a configuration puts them there.
///
///     x(p) + PE(p): sinusoidal positions, or the rows of a learned table
///
/// - Parameters:
///   - queries: Shape `[T, d]`.
///   - keys: Shape `[S, d]`.
///   - table: The vectors of learned positions, shape `[at least S, d]`, or none.
///   - configuration: For the kind of positions, and for whether both are one list.
/// - Returns: Both, as the head compares them.
/// - Throws: `ShapeError` if a learned table is missing, too short or of another width.
/// - Complexity: O((T + S) · d).
public func positioned(
  queries: Matrix, keys: Matrix, table: Matrix?, configuration: AttentionConfiguration
) throws(ShapeError) -> (queries: Matrix, keys: Matrix) {
  let inputs = try PositionedInputs(
    queryInput: queries, keyInput: keys, table: table, configuration: configuration)
  return (inputs.queries, inputs.keys)
}
