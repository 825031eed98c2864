/// Stretches one row of scores so that the smallest becomes 0 and the largest 1.
///
///     wᵢ = (sᵢ − min s) ÷ (max s − min s)
///
///     minMax(overRow: [0.76, 0.64, 0.28])  // .defined, weights 1 .75 0, which sum to 1.75
///
/// The results are no probabilities: they do not sum to 1. A score of −∞ is a masked key: it is
/// neither smallest nor largest, and gets 0.
///
/// - Parameter scores: One number for each key.
/// - Returns: The row, or why it is undefined: equal scores above all, which give 0 ÷ 0.
/// - Complexity: O(number of keys).
public func minMax(overRow scores: [Double]) -> Undefinable<NormalizedRow> {
  switch largestScore(ofRow: scores) {
  case .undefined(let reason): return .undefined(reason)
  case .defined(let maximum):
    let smallest = scores.lazy.filter { $0 > -.infinity }.min() ?? maximum
    guard maximum > smallest else { return .undefined(.equalScores) }
    guard (maximum - smallest).isFinite else { return .undefined(.overflow) }
    return .defined(
      NormalizedRow(
        maximum: maximum, numerators: scores.map { $0 == -.infinity ? 0 : $0 - smallest },
        denominator: maximum - smallest, trace: .minMax(smallest: smallest)))
  }
}
