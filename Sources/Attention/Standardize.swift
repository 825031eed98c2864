/// Moves and stretches one row of scores so that their mean is 0 and their standard deviation 1.
///
///     wᵢ = (sᵢ − mean s) ÷ σ,  σ² = mean of (s − mean s)²
///
///     standardize(overRow: [0.76, 0.64, 0.28])  // .defined, weights .9806 .3922 −1.3728
///
/// The results are no probabilities: they sum to 0, and some are negative. A score of −∞ is a masked
/// key: it does not count, and gets 0.
///
/// - Parameter scores: One number for each key.
/// - Returns: The row, or why it is undefined: equal scores above all, which give 0 ÷ 0.
/// - Complexity: O(number of keys), in two passes, so that a large mean costs no digits.
public func standardize(overRow scores: [Double]) -> Undefinable<NormalizedRow> {
  switch largestScore(ofRow: scores) {
  case .undefined(let reason): return .undefined(reason)
  case .defined(let maximum):
    let allowed = scores.filter { $0 > -.infinity }
    guard allowed.contains(where: { $0 < maximum }) else { return .undefined(.equalScores) }
    let mean = allowed.reduce(0, +) / Double(allowed.count)
    let squares = allowed.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(allowed.count)).squareRoot()
    guard deviation.isFinite else { return .undefined(.overflow) }
    guard deviation > 0 else { return .undefined(.equalScores) }
    return .defined(
      NormalizedRow(
        maximum: maximum, numerators: scores.map { $0 == -.infinity ? 0 : $0 - mean },
        denominator: deviation, trace: .standardize(mean: mean)))
  }
}
