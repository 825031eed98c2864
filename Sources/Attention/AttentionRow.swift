/// Every stage for one query.
public struct AttentionRow: Equatable, Sendable {
  /// Which query.
  public let query: Int
  /// The score of every key: q · k, or what another score function gives.
  public let dot: [Double]
  /// What the scores are divided by; not a number where that is undefined.
  public let divisor: Double
  /// The score divided by the scale, with the bias, capped, divided by the temperature.
  public let scaled: [Double]
  /// Whether each key may be seen.
  public let verdicts: [MaskVerdict]
  /// The scaled score of allowed keys, −∞ for the others.
  public let masked: [Double]
  /// Exponents and weights, or why there are none.
  public let outcome: Undefinable<NormalizedRow>
  /// ‖α·v‖ for every key; empty where the row is undefined.
  public let valueNorms: [Double]
  /// Σ α·v, one number for each value dimension; empty where the row is undefined.
  public let output: [Double]

  /// ‖α·v‖ of every key divided by the sum over all keys: who hands over how much of what is mixed.
  ///
  ///     shareₖ = ‖αₖ vₖ‖ ÷ Σᵢ ‖αᵢ vᵢ‖
  ///
  ///     row.valueShares[0]  // 0: BOS has the weight .005, and a value of length 0
  ///
  /// Empty where the row is undefined or hands over nothing.
  ///
  /// Source: Kobayashi et al., *Attention is Not Only a Weight*, 2020.
  public var valueShares: [Double] { shares(of: valueNorms) }
}

/// Lengths divided by their sum; empty where that is 0, or no number.
func shares(of lengths: [Double]) -> [Double] {
  let sum = lengths.reduce(0, +)
  return sum > 0 && sum.isFinite ? lengths.map { $0 / sum } : []
}

extension AttentionHead {
  /// Computes every stage for one query.
  ///
  ///     head.row(8).outcome.value?.weights[2]  // 0.9277: "it" reads "animal"
  ///
  /// - Parameter query: Its index, from 0.
  /// - Returns: All stages; an undefined row says why and has no output.
  /// - Complexity: O(S · (d + v)) for S keys of d dimensions and values of v.
  public func row(_ query: Int) -> AttentionRow {
    row(query, by: comparison)
  }

  func row(_ query: Int, by comparison: Undefinable<any QueryKeyComparison>) -> AttentionRow {
    let scores = scores(of: query, by: comparison)
    let weights = scores.outcome.value?.weights ?? []
    return AttentionRow(
      query: query, dot: scores.dot, divisor: scores.divisor, scaled: scores.scaled,
      verdicts: scores.verdicts, masked: scores.masked, outcome: scores.outcome,
      valueNorms: weights.indices.map {
        weights[$0] == 0 ? 0 : abs(weights[$0]) * length(ofValue: $0)
      },
      output: weights.isEmpty ? [] : mixed(weights))
  }

  /// ‖v‖, the length of a key's value before any weight.
  ///
  ///     head.length(ofValue: 2)  // 2.207: the value of "animal"
  ///
  /// - Parameter key: The key's index, from 0.
  /// - Returns: 0 or more, in the unit of the values.
  /// - Complexity: O(v).
  public func length(ofValue key: Int) -> Double {
    dotProduct(values.row(key), values.row(key)).squareRoot()
  }

  private func mixed(_ weights: [Double]) -> [Double] {
    var output = [Double](repeating: 0, count: valueDimension)
    for (key, weight) in weights.enumerated() where weight != 0 {
      for (dimension, value) in values.row(key).enumerated() {
        output[dimension] += weight * Double(value)
      }
    }
    return output
  }
}
