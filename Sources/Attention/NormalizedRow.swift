/// One row of weights and what they were made from.
///
///     weight = numerator ÷ denominator
///
/// For softmax a numerator is e^(score − maximum), which is why they are called exponents.
public struct NormalizedRow: Equatable, Sendable {
  /// The largest score of the row.
  public let maximum: Double
  /// What is divided for every key; exactly 0 where the key is masked.
  ///
  /// Softmax: e^(score − maximum); local: that times the bell; argmax and sample: 1 or 0;
  /// min-max: score − smallest; standardize: score − mean; sparsemax: score − threshold or 0;
  /// none: the score.
  public let exponents: [Double]
  /// What they are divided by.
  ///
  /// Softmax and local: the sum of the exponents; min-max: largest − smallest; standardize: the
  /// standard deviation; the others: 1.
  public let denominator: Double
  /// Exponent ÷ denominator for every key.
  public let weights: [Double]
  /// What else the normalizer found on its way.
  public let trace: NormalizerTrace

  /// Creates a row by dividing.
  init(
    maximum: Double, numerators: [Double], denominator: Double, trace: NormalizerTrace = .softmax
  ) {
    self.maximum = maximum
    exponents = numerators
    self.denominator = denominator
    weights = numerators.map { $0 / denominator }
    self.trace = trace
  }

  /// A row of finished weights: what was divided is not known, and no number.
  init(given weights: [Double]) {
    maximum = .nan
    exponents = Array(repeating: .nan, count: weights.count)
    denominator = .nan
    self.weights = weights
    trace = .given
  }
}

/// What a normalizer found on its way from scores to weights.
public enum NormalizerTrace: Equatable, Sendable {
  /// Nothing beside maximum, exponents and denominator.
  case softmax
  /// The key with the largest score.
  case argmax(key: Int)
  /// The key that was drawn, with which number from 0 to 1, from which probabilities.
  case sample(key: Int, draw: Double, probabilities: [Double])
  /// The smallest score.
  case minMax(smallest: Double)
  /// The mean of the allowed scores; the denominator is their standard deviation.
  case standardize(mean: Double)
  /// What is taken away from every score, and how many keys have more.
  case sparsemax(threshold: Double, keyCount: Int)
  /// The predicted position, the reach of the window, and the bell for every key.
  case local(center: Double, reach: Int, bell: [Double])
  /// The scores were left as they are.
  case none
  /// The weights were finished; how they came about is not known.
  case given
}

/// The scores of a row as they are; a masked key gets 0.
///
///     rawScores(ofRow: [2, -.infinity])  // .defined, weights 2 0
///
/// - Returns: The row, or why it is undefined.
/// - Complexity: O(number of keys).
public func rawScores(ofRow scores: [Double]) -> Undefinable<NormalizedRow> {
  switch largestScore(ofRow: scores) {
  case .undefined(let reason): .undefined(reason)
  case .defined(let maximum):
    .defined(
      NormalizedRow(
        maximum: maximum, numerators: scores.map { $0 == -.infinity ? 0 : $0 }, denominator: 1,
        trace: .none))
  }
}
