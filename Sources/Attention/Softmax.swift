#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns one row of scores into weights, with every number on the way.
///
///     softmax(s)ᵢ = e^(sᵢ − m) ÷ Σⱼ e^(sⱼ − m),  m = max s
///
///     softmax(overRow: [2, 1, 0.1])  // .defined, weights .6590 .2424 .0986
///
/// Taking the largest score away first changes nothing in the result and keeps e^s finite. A score
/// of −∞ is a masked key: its weight is exactly 0. Scores are logits, without unit; weights are
/// probabilities.
///
/// - Parameter scores: One number for each key.
/// - Returns: The row, or why it is undefined: no key is allowed, or a score is not a number.
/// - Complexity: O(number of keys).
public func softmax(overRow scores: [Double]) -> Undefinable<NormalizedRow> {
  normalized(scores) { score, maximum in exp(score - maximum) }
}

/// Turns one row of scores into 1 for the largest and 0 for the others; of equals, the first.
///
///     argmax(overRow: [1, 3, 3])  // .defined, weights 0 1 0
///
/// - Complexity: O(number of keys).
public func argmax(overRow scores: [Double]) -> Undefinable<NormalizedRow> {
  switch largestScore(ofRow: scores) {
  case .undefined(let reason): return .undefined(reason)
  case .defined(let maximum):
    let picked = scores.firstIndex(of: maximum) ?? 0
    return .defined(
      NormalizedRow(
        maximum: maximum, numerators: scores.indices.map { $0 == picked ? 1 : 0 }, denominator: 1,
        trace: .argmax(key: picked)))
  }
}

private func normalized(
  _ scores: [Double], exponent: (_ score: Double, _ maximum: Double) -> Double
) -> Undefinable<NormalizedRow> {
  switch largestScore(ofRow: scores) {
  case .undefined(let reason): return .undefined(reason)
  case .defined(let maximum):
    let exponents = scores.map { exponent($0, maximum) }
    return .defined(
      NormalizedRow(
        maximum: maximum, numerators: exponents, denominator: exponents.reduce(0, +)))
  }
}

/// The largest score of a row, or why the row has no weights, whatever the normalizer.
func largestScore(ofRow scores: [Double]) -> Undefinable<Double> {
  if let key = scores.firstIndex(where: \.isNaN) { return .undefined(.notANumber(key: key)) }
  guard let maximum = scores.max(), maximum > -.infinity else { return .undefined(.noAllowedKey) }
  if maximum == .infinity { return .undefined(.infinite(key: scores.firstIndex(of: maximum) ?? 0)) }
  return .defined(maximum)
}
