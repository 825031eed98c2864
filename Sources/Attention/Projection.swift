/// A learned matrix with a bias: `x · Wᵀ + b`, as PyTorch writes it.
///
///     try Projection(Matrix([[1, 2]]), bias: [10]).applied(to: Matrix([[3, 4]]))  // [[21]]
public struct Projection: Equatable, Sendable {
  /// The parameters W, shape `[out, in]`.
  public let parameters: Matrix
  /// The bias b, `out` numbers, or none.
  public let bias: [Float]?

  /// Creates a projection.
  ///
  /// - Parameters:
  ///   - parameters: Shape `[out, in]`.
  ///   - bias: `out` numbers, or none.
  /// - Throws: `ShapeError.columnCount` if the bias has more or fewer numbers than W has rows.
  public init(_ parameters: Matrix, bias: [Float]? = nil) throws(ShapeError) {
    if let bias, bias.count != parameters.rowCount {
      throw .columnCount(
        of: "the bias of a projection", expected: parameters.rowCount, found: bias.count)
    }
    self.parameters = parameters
    self.bias = bias
  }

  /// Projects every row.
  ///
  /// - Parameter input: Shape `[n, in]`.
  /// - Returns: Shape `[n, out]`.
  /// - Throws: `ShapeError.columnCount` if the rows are not `in` long.
  /// - Complexity: O(n · in · out).
  public func applied(to input: Matrix) throws(ShapeError) -> Matrix {
    var output = try input.multiplied(byTransposed: parameters)
    guard let bias else { return output }
    for row in 0..<output.rowCount {
      for column in 0..<output.columnCount { output[row, column] += bias[column] }
    }
    return output
  }
}
