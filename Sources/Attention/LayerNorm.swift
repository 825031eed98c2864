/// Moves and stretches a vector so that its mean is 0 and its variance 1, then by learned numbers.
///
///     yᵢ = gainᵢ · (xᵢ − mean x) ÷ √(variance x + ε) + biasᵢ
///
///     layerNorm([1, 3], epsilon: 0)  // [−1, 1]
///
/// - Parameters:
///   - vector: d numbers.
///   - gain: d numbers to multiply with; ones if nil.
///   - bias: d numbers to add; zeros if nil.
///   - epsilon: What keeps the root from 0.
/// - Returns: d numbers; a shorter gain or bias stands for ones and zeros beyond its end.
/// - Complexity: O(d).
///
/// Source: Ba, Kiros and Hinton, *Layer Normalization*, 2016.
public func layerNorm(
  _ vector: [Double], gain: [Float]? = nil, bias: [Float]? = nil, epsilon: Double = 1e-5
) -> [Double] {
  let count = Double(max(1, vector.count))
  let mean = vector.reduce(0, +) / count
  let variance = vector.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
  let root = (variance + epsilon).squareRoot()
  return vector.enumerated().map { index, number in
    (number - mean) / root * element(index, of: gain, otherwise: 1)
      + element(index, of: bias, otherwise: 0)
  }
}

/// Stretches a vector so that the mean of its squares is 1, then by learned numbers.
///
///     yᵢ = gainᵢ · xᵢ ÷ √(mean of x² + ε)
///
///     rootMeanSquareNorm([3, 3], epsilon: 0)  // [1, 1]
///
/// Source: Zhang and Sennrich, *Root Mean Square Layer Normalization*, 2019.
public func rootMeanSquareNorm(
  _ vector: [Double], gain: [Float]? = nil, epsilon: Double = 1e-6
) -> [Double] {
  let square = vector.reduce(0) { $0 + $1 * $1 } / Double(max(1, vector.count))
  let root = (square + epsilon).squareRoot()
  return vector.enumerated().map { index, number in
    number / root * element(index, of: gain, otherwise: 1)
  }
}

private func element(_ index: Int, of list: [Float]?, otherwise: Double) -> Double {
  guard let list, list.indices.contains(index) else { return otherwise }
  return Double(list[index])
}
