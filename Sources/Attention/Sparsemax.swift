/// Turns one row of scores into the nearest probabilities, in which small scores get exactly 0.
///
///     wᵢ = max(0, sᵢ − τ), with τ such that Σ w = 1
///
///     sparsemax(overRow: [1, 0.5, -1])  // .defined, τ = .25, weights .75 .25 0
///
/// - Parameter scores: One number for each key; −∞ is a masked key and gets 0.
/// - Returns: The row, or why it is undefined: no key is allowed, or a score is not a number.
/// - Complexity: O(n log n) for n keys.
///
/// Source: Martins and Astudillo, *From Softmax to Sparsemax*, 2016, algorithm 1.
public func sparsemax(overRow scores: [Double]) -> Undefinable<NormalizedRow> {
  switch largestScore(ofRow: scores) {
  case .undefined(let reason): return .undefined(reason)
  case .defined(let maximum):
    let support = support(of: scores.map { $0 - maximum })
    let threshold = support.threshold
    return .defined(
      NormalizedRow(
        maximum: maximum, numerators: scores.map { max(0, $0 - maximum - threshold) },
        denominator: 1,
        trace: .sparsemax(threshold: threshold + maximum, keyCount: support.count)))
  }
}

/// How many of the scores get more than 0, and what is taken away from them.
private func support(of scores: [Double]) -> (count: Int, threshold: Double) {
  var (count, sum, threshold) = (0, 0.0, 0.0)
  for score in scores.sorted(by: >) {
    guard 1 + Double(count + 1) * score > sum + score else { break }
    count += 1
    sum += score
    threshold = (sum - 1) / Double(count)
  }
  return (count, threshold)
}
