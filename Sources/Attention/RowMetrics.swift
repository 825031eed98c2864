#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the weights of one row are like, as numbers.
///
///     head.rowMetrics(of: 8).value?.entropy  // 0.41 bits: "it" reads little but "animal"
public struct RowMetrics: Equatable, Sendable {
  /// −Σ α log₂ α in bits: 0 where one key has all the weight.
  public let entropy: Double
  /// 2 to the entropy: so many equal weights are spread alike, from 1 to the allowed keys.
  public let effectiveKeys: Double
  /// Σ α |k − q|, in positions.
  public let distance: Double
  /// The weight on key 0.
  public let firstKeyWeight: Double
  /// The key with the largest weight; of equals the first.
  public let largestKey: Int
  /// Its weight.
  public let largestWeight: Double
  /// ‖α·v‖ of key 0 divided by the sum over all keys; nil where every value is 0.
  public let firstValueShare: Double?
  /// How many keys the query may see.
  public let allowedKeyCount: Int

  /// The largest entropy, in bits, that a row with so many allowed keys can have.
  public var largestEntropy: Double { log2(Double(max(1, allowedKeyCount))) }
}

extension AttentionHead {
  /// Measures one row of weights.
  ///
  /// - Parameter query: Its index, from 0.
  /// - Returns: The numbers, or why the row has no weights.
  /// - Complexity: O(S · (d + v)).
  public func rowMetrics(of query: Int) -> Undefinable<RowMetrics> {
    guard configuration.normalizer.isDistribution else { return .undefined(.noDistribution) }
    let row = row(query)
    switch row.outcome {
    case .undefined(let reason): return .undefined(reason)
    case .defined(let outcome):
      let weights = outcome.weights
      let bits = entropy(ofWeights: weights)
      let largest = weights.max() ?? 0
      let norms = row.valueNorms.reduce(0, +)
      return .defined(
        RowMetrics(
          entropy: bits, effectiveKeys: exp2(bits),
          distance: meanDistance(ofWeights: weights, query: query + keyCount - queryCount),
          firstKeyWeight: weights.first ?? 0, largestKey: weights.firstIndex(of: largest) ?? 0,
          largestWeight: largest,
          firstValueShare: norms > 0 ? row.valueNorms.first.map { $0 / norms } : nil,
          allowedKeyCount: row.verdicts.count { $0 == .allowed }))
    }
  }
}
