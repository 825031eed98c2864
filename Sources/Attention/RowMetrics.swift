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
  /// Within so many positions of the query lie nine tenths of the weight.
  public let span: Int
  /// The weight on key 0, the sink mass.
  public let firstKeyWeight: Double
  /// The weight on the token before the query; nil where there is none.
  public let previousTokenWeight: Double?
  /// The weight on the query's own token; nil where it is no key.
  public let sameTokenWeight: Double?
  /// The weight on the token after the query; nil where there is none.
  public let nextTokenWeight: Double?
  /// The key with the largest weight; of equals the first.
  public let largestKey: Int
  /// Its weight.
  public let largestWeight: Double
  /// ‖α·v‖ of key 0 divided by the sum over all keys; nil where every value is 0.
  public let firstValueShare: Double?
  /// The key with the largest ‖α·v‖, of equals the first; nil where every value is 0.
  public let largestValueKey: Int?
  /// Its share of the sum over all keys.
  public let largestValueShare: Double?
  /// How many keys the query may see.
  public let allowedKeyCount: Int

  /// The largest entropy, in bits, that a row with so many allowed keys can have.
  public var largestEntropy: Double { log2(Double(max(1, allowedKeyCount))) }

  /// Measures weights; the shares are those of ‖α·v‖, none where every value is 0.
  init(weights: [Double], valueShares shares: [Double], position: Int, allowedKeyCount: Int) {
    func weight(at place: Int) -> Double? {
      weights.indices.contains(place) ? weights[place] : nil
    }
    entropy = Attention.entropy(ofWeights: weights)
    effectiveKeys = exp2(entropy)
    distance = meanDistance(ofWeights: weights, query: position)
    span = effectiveSpan(ofWeights: weights, query: position)
    firstKeyWeight = weights.first ?? 0
    previousTokenWeight = weight(at: position - 1)
    sameTokenWeight = weight(at: position)
    nextTokenWeight = weight(at: position + 1)
    largestWeight = weights.max() ?? 0
    largestKey = weights.firstIndex(of: largestWeight) ?? 0
    firstValueShare = shares.first
    largestValueShare = shares.max()
    largestValueKey = largestValueShare.flatMap { shares.firstIndex(of: $0) }
    self.allowedKeyCount = allowedKeyCount
  }
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
      return .defined(
        RowMetrics(
          weights: outcome.weights, valueShares: row.valueShares,
          position: query + keyCount - queryCount,
          allowedKeyCount: row.verdicts.count { $0 == .allowed }))
    }
  }
}
