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
  var isFound = false
  return normalized(scores) { score, maximum in
    guard score == maximum, !isFound else { return 0 }
    isFound = true
    return 1
  }
}

private func normalized(
  _ scores: [Double], exponent: (_ score: Double, _ maximum: Double) -> Double
) -> Undefinable<NormalizedRow> {
  if let key = scores.firstIndex(where: \.isNaN) { return .undefined(.notANumber(key: key)) }
  guard let maximum = scores.max(), maximum > -.infinity else { return .undefined(.noAllowedKey) }
  if maximum == .infinity { return .undefined(.infinite(key: scores.firstIndex(of: maximum) ?? 0)) }
  let exponents = scores.map { exponent($0, maximum) }
  let denominator = exponents.reduce(0, +)
  return .defined(
    NormalizedRow(
      maximum: maximum, exponents: exponents, denominator: denominator,
      weights: exponents.map { $0 / denominator }))
}

/// One row of weights and what they were made from.
public struct NormalizedRow: Equatable, Sendable {
  /// The largest score of the row.
  public let maximum: Double
  /// e^(score − maximum) for every key; exactly 0 where the key is masked.
  public let exponents: [Double]
  /// The sum of the exponents.
  public let denominator: Double
  /// Exponent ÷ denominator for every key.
  public let weights: [Double]
}

/// A result, or the reason why there is none.
public enum Undefinable<Value> {
  /// The result.
  case defined(Value)
  /// There is no result.
  case undefined(UndefinedReason)

  /// The result, or nil.
  public var value: Value? {
    if case .defined(let value) = self { value } else { nil }
  }

  /// The reason why there is no result, or nil.
  public var reason: UndefinedReason? {
    if case .undefined(let reason) = self { reason } else { nil }
  }
}

extension Undefinable: Equatable where Value: Equatable {}
extension Undefinable: Sendable where Value: Sendable {}

/// Why a row of weights is undefined.
public enum UndefinedReason: Equatable, Sendable {
  /// The mask hides every key from the query.
  case noAllowedKey
  /// The score of a key is not a number.
  case notANumber(key: Int)
  /// The score of a key is infinite.
  case infinite(key: Int)
}

extension UndefinedReason: CustomStringConvertible {
  /// One sentence.
  public var description: String {
    switch self {
    case .noAllowedKey: "the mask hides every key from this query, so there is nothing to share out"
    case .notANumber(let key): "the score of key \(key) is not a number (NaN)"
    case .infinite(let key): "the score of key \(key) is infinite, and ∞ − ∞ has no value"
    }
  }
}
