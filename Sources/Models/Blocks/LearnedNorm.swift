import Attention

/// A norm with what it has learned: of a layer, or of the root of the mean square.
///
///     y = gain · (x − mean x) ÷ √(variance x + ε) + bias     layer
///     y = gain · x ÷ √(mean of x² + ε)                       root mean square
///
/// Sources: Ba, Kiros and Hinton, 2016; Zhang and Sennrich, 2019.
public struct LearnedNorm: Equatable, Sendable {
  /// Which of the two.
  public enum Kind: Equatable, Sendable {
    /// The mean becomes 0 and the variance 1.
    case layer(bias: [Float]?)
    /// The mean of the squares becomes 1.
    case rootMeanSquare
  }

  /// Which of the two.
  public let kind: Kind
  /// What each number is multiplied with.
  public let gain: [Float]
  /// What keeps the root from 0.
  public let epsilon: Double

  /// Creates a norm.
  public init(_ kind: Kind, gain: [Float], epsilon: Double) {
    self.kind = kind
    self.gain = gain
    self.epsilon = epsilon
  }

  /// The norm of every row.
  ///
  ///     LearnedNorm(.rootMeanSquare, gain: [1, 1], epsilon: 0).applied(to: Matrix([[3, 3]]))
  ///     // [[1, 1]]
  ///
  /// - Complexity: O(number of elements).
  public func applied(to table: Matrix) throws(ShapeError) -> Matrix {
    var elements: [Float] = []
    elements.reserveCapacity(table.elements.count)
    for row in 0..<table.rowCount {
      let vector = table.row(row).map(Double.init)
      let normed =
        switch kind {
        case .layer(let bias): layerNorm(vector, gain: gain, bias: bias, epsilon: epsilon)
        case .rootMeanSquare: rootMeanSquareNorm(vector, gain: gain, epsilon: epsilon)
        }
      for number in normed { elements.append(Float(number)) }
    }
    return try Matrix(
      rowCount: table.rowCount, columnCount: table.columnCount, elements: elements)
  }
}
