/// Every stage for one query.
public struct AttentionRow: Equatable, Sendable {
  /// Which query.
  public let query: Int
  /// q · k for every key.
  public let dot: [Double]
  /// The dot product divided by the scale, with the bias, divided by the temperature.
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
    let scores = scores(of: query)
    let weights = scores.outcome.value?.weights ?? []
    return AttentionRow(
      query: query, dot: scores.dot, scaled: scores.scaled, verdicts: scores.verdicts,
      masked: scores.masked, outcome: scores.outcome,
      valueNorms: weights.indices.map { abs(weights[$0]) * length(ofValue: $0) },
      output: weights.isEmpty ? [] : mixed(weights))
  }

  /// The stages up to the weights, without the values.
  func scores(of query: Int) -> RowScores {
    let verdicts = verdicts(of: query)
    let dot = dotProducts(of: query)
    let scaled = scaledScores(dot, of: query)
    let masked = zip(scaled, verdicts).map { $1 == .allowed ? $0 : -.infinity }
    return RowScores(
      dot: dot, scaled: scaled, verdicts: verdicts, masked: masked, outcome: normalized(masked))
  }

  private func verdicts(of query: Int) -> [MaskVerdict] {
    guard configuration.mask != .none else { return Array(repeating: .allowed, count: keyCount) }
    return (0..<keyCount).map { verdict(query: query, key: $0) }
  }

  /// Step 1: query · key for every key.
  private func dotProducts(of query: Int) -> [Double] {
    let asked = queries.row(query)
    return (0..<keyCount).map { dotProduct(asked, keys.row($0)) }
  }

  /// Step 2: divided by the scale, with the bias, divided by the temperature.
  private func scaledScores(_ dot: [Double], of query: Int) -> [Double] {
    let divisor = divisor
    let temperature = configuration.temperature == 0 ? 1 : configuration.temperature
    guard let bias else { return dot.map { $0 / divisor / temperature } }
    return zip(dot, bias.row(query)).map { ($0 / divisor + Double($1)) / temperature }
  }

  private func normalized(_ masked: [Double]) -> Undefinable<NormalizedRow> {
    switch configuration.normalizer {
    case .softmax where configuration.temperature == 0: argmax(overRow: masked)
    case .softmax: softmax(overRow: masked)
    case .argmax: argmax(overRow: masked)
    }
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

/// The stages of a row that need no values.
struct RowScores {
  let dot: [Double]
  let scaled: [Double]
  let verdicts: [MaskVerdict]
  let masked: [Double]
  let outcome: Undefinable<NormalizedRow>
}
