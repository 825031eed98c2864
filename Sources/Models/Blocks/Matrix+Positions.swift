import Attention

extension Matrix {
  /// The vectors with positions added to them, where positions of this kind are in the vectors.
  ///
  ///     try words.positioned(.rotary, learned: table)  // words: the heads turn them themselves
  ///
  /// - Parameters:
  ///   - kind: Which positions.
  ///   - learned: Those that the model has learned, asked for only where they are needed.
  /// - Returns: As many vectors.
  /// - Throws: `ShapeError`, or what reading the learned ones throws.
  /// - Complexity: O(number of elements).
  func positioned(
    _ kind: PositionKind, learned: @autoclosure () throws -> Matrix
  ) throws -> Matrix {
    switch kind {
    case .learned: try adding(learned())
    case .sinusoidal:
      try adding(sinusoidalPositions(count: rowCount, dimension: columnCount))
    case .none, .rotary, .alibi, .relative: self
    }
  }
}
