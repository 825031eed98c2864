#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Softmax within a window around a predicted position, times a bell around it.
///
///     wⱼ = e^(sⱼ − m) · e^(−(j − p)² ÷ 2σ²) ÷ their sum,  σ = reach ÷ 2,  |j − p| ≤ reach
///
///     localSoftmax(overRow: [0, 0, 0], center: 1, reach: 1)  // .defined, weights .1065 .7870 .1065
///
/// The paper leaves the products as they are; here they are divided by their sum, so that the
/// weights of a row sum to 1 like all others.
///
/// - Parameters:
///   - scores: One number for each key; −∞ is a masked key and gets 0.
///   - center: The predicted position p, from 0; it need not be whole.
///   - reach: How far the window reaches on both sides, 1 or more.
/// - Returns: The row, or why it is undefined: no allowed key is in the window, for one.
/// - Complexity: O(number of keys).
///
/// Source: Luong, Pham and Manning, *Effective Approaches to Attention-based Neural Machine
/// Translation*, 2015, equation 10.
public func localSoftmax(
  overRow scores: [Double], center: Double, reach: Int
) -> Undefinable<NormalizedRow> {
  let reach = max(1, reach)
  let seen = scores.enumerated().map { key, score in
    abs(Double(key) - center) <= Double(reach) ? score : -.infinity
  }
  let deviation = Double(reach) / 2
  let bell = scores.indices.map { key in
    let distance = (Double(key) - center) / deviation
    return exp(-distance * distance / 2)
  }
  switch softmax(overRow: seen) {
  case .undefined(let reason): return .undefined(reason)
  case .defined(let soft):
    let products = zip(soft.exponents, bell).map(*)
    return .defined(
      NormalizedRow(
        maximum: soft.maximum, numerators: products, denominator: products.reduce(0, +),
        trace: .local(center: center, reach: reach, bell: bell)))
  }
}

/// Around which key a local window lies, for every query.
public enum PredictedPositions: Equatable, Sendable {
  /// At the query's own position, Luong's *local-m*.
  case monotonic
  /// One number for each query, from 0.
  case given([Double])
  /// `p = S · sigmoid(v_p · tanh(W_p q))`, Luong's *local-p*; W_p has shape `[h, d_q]`, v_p h numbers.
  case learned(parameters: Matrix, output: [Float])
}

extension AttentionHead {
  /// The predicted position around which the window of a query lies, from 0.
  ///
  /// - Returns: Nil where no position is given for the query.
  /// - Complexity: O(h · d) for h tanh units.
  public func predictedPosition(of query: Int) -> Double? {
    switch parameters.predictedPositions {
    case .monotonic: return Double(position(of: query))
    case .given(let positions):
      guard positions.indices.contains(query), !positions[query].isNaN else { return nil }
      return positions[query]
    case .learned(let parameters, let output):
      let inner = product(of: parameters, and: queries.row(query).map(Double.init)).map { tanh($0) }
      let sum = zip(output, inner).reduce(0) { $0 + Double($1.0) * $1.1 }
      let position = Double(keyCount) / (1 + exp(-sum))
      return position.isNaN ? nil : position
    }
  }

  /// Where a query stands among the keys: the queries are the last ones.
  func position(of query: Int) -> Int { query + keyCount - queryCount }

  /// Whether a key is beyond the local window of a query.
  func isBeyondWindow(query: Int, key: Int) -> Bool {
    guard case .local(let reach) = configuration.normalizer,
      let center = predictedPosition(of: query)
    else { return false }
    return abs(Double(key) - center) > Double(max(1, reach))
  }
}
