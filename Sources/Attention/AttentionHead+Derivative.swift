extension AttentionHead {
  /// How the weights of a row change with one score: ∂ weightᵢ ÷ ∂ scoreⱼ for every key i.
  ///
  ///     softmax, local:  αᵢ (δᵢⱼ − αⱼ), on the diagonal α (1 − α): 0 where all weight is on one key
  ///     sparsemax:       δᵢⱼ − 1 ÷ n among the n keys with weight, else 0
  ///     min-max:         (δᵢⱼ − δₘⱼ − wᵢ (δₗⱼ − δₘⱼ)) ÷ (max − min), m smallest and l largest
  ///     standardize:     (δᵢⱼ − 1 ÷ n − wᵢ wⱼ ÷ n) ÷ σ
  ///     argmax, sample:  0, which is why they cannot be trained by slopes
  ///
  ///     head.weightDerivative(query: 0, key: 0).value?[0]  // α (1 − α)
  ///
  /// The score is the normalizer's input, after scale, bias and temperature.
  ///
  /// - Parameters:
  ///   - query: The query's index, from 0.
  ///   - key: Whose score is moved.
  /// - Returns: One slope for each key, or why there are none; all 0 for a hidden key.
  /// - Complexity: O(S · d).
  public func weightDerivative(query: Int, key: Int) -> Undefinable<[Double]> {
    let row = scores(of: query, by: comparison)
    switch row.outcome {
    case .undefined(let reason): return .undefined(reason)
    case .defined(let normalized): return normalized.derivative(byScoreOf: key, scores: row.masked)
    }
  }

  /// How every weight of a row changes with every score, shape `[S, S]`: weights down, scores across.
  ///
  /// - Complexity: O(S · (S + d)).
  public func weightJacobian(query: Int) -> Undefinable<[[Double]]> {
    let row = scores(of: query, by: comparison)
    switch row.outcome {
    case .undefined(let reason): return .undefined(reason)
    case .defined(let normalized):
      var columns: [[Double]] = []
      for key in row.masked.indices {
        switch normalized.derivative(byScoreOf: key, scores: row.masked) {
        case .undefined(let reason): return .undefined(reason)
        case .defined(let column): columns.append(column)
        }
      }
      return .defined(columns.indices.map { weight in columns.map { $0[weight] } })
    }
  }
}

extension Derivation {
  /// How the weight changes with the score of its own key: ∂ weight ÷ ∂ score.
  ///
  ///     derivation.slope.value  // 0.067 where the weight is .928: .928 × (1 − .928)
  ///
  /// The score is the normalizer's input, after scale, bias and temperature; 0 for a hidden key.
  ///
  /// - Complexity: O(S).
  public var slope: Undefinable<Double> {
    switch row.outcome {
    case .undefined(let reason): return .undefined(reason)
    case .defined(let normalized):
      switch normalized.derivative(byScoreOf: cell.key, scores: row.masked) {
      case .undefined(let reason): return .undefined(reason)
      case .defined(let slopes): return .defined(slopes[cell.key])
      }
    }
  }

  /// How the weight changes with the number of step 1: ∂ weight ÷ ∂ score ÷ (scale × temperature),
  /// times 1 − tanh² where the score is capped.
  ///
  ///     derivation.slopeOfDot  // 0.017 where the slope is .067 and the scale √16
  ///
  /// Nil where there is no slope, where the temperature is 0, and where the scale is the largest
  /// score of the row and so moves with it.
  ///
  /// - Complexity: O(S).
  public var slopeOfDot: Double? {
    guard scale.kind != .maximum, scale.temperature != 0 else { return nil }
    let slopeOfCap = scale.shareOfCap.map { 1 - $0 * $0 } ?? 1
    return slope.value.map { $0 * slopeOfCap / (scale.divisor * scale.temperature) }
  }
}

extension NormalizedRow {
  /// ∂ weightᵢ ÷ ∂ scoreⱼ for every i; the scores are −∞ where keys are masked.
  func derivative(byScoreOf key: Int, scores: [Double]) -> Undefinable<[Double]> {
    if trace == .given { return .undefined(.notGiven) }
    let isAllowed = scores.map { $0 > -.infinity }
    guard isAllowed[key] else { return .defined(Array(repeating: 0, count: scores.count)) }
    switch trace {
    case .softmax, .local:
      return .defined(weights.indices.map { weights[$0] * (same($0, key) - weights[key]) })
    case .argmax:
      let isTied = scores.count { $0 == maximum } > 1
      return isTied ? .undefined(.corner) : .defined(Array(repeating: 0, count: scores.count))
    case .sample: return .defined(Array(repeating: 0, count: scores.count))
    case .none: return .defined(scores.indices.map { same($0, key) })
    case .given: return .undefined(.notGiven)
    case .sparsemax(let threshold, let count):
      return sparse(byScoreOf: key, scores: scores, threshold: threshold, count: Double(count))
    case .minMax(let smallest):
      return stretched(byScoreOf: key, scores: scores, smallest: smallest)
    case .standardize:
      let count = Double(isAllowed.count { $0 })
      return .defined(
        scores.indices.map { index in
          guard isAllowed[index] else { return 0 }
          return (same(index, key) - (1 + weights[index] * weights[key]) / count) / denominator
        })
    }
  }

  private func sparse(
    byScoreOf key: Int, scores: [Double], threshold: Double, count: Double
  ) -> Undefinable<[Double]> {
    if scores.contains(threshold) { return .undefined(.corner) }
    return .defined(
      weights.indices.map { index in
        weights[index] > 0 && weights[key] > 0 ? same(index, key) - 1 / count : 0
      })
  }

  private func stretched(
    byScoreOf key: Int, scores: [Double], smallest: Double
  ) -> Undefinable<[Double]> {
    let isTied = scores.count { $0 == maximum } > 1 || scores.count { $0 == smallest } > 1
    if isTied { return .undefined(.corner) }
    let isSmallest = scores[key] == smallest ? 1.0 : 0
    let isLargest = scores[key] == maximum ? 1.0 : 0
    return .defined(
      weights.indices.map { index in
        guard scores[index] > -.infinity else { return 0 }
        let numerator = same(index, key) - isSmallest - weights[index] * (isLargest - isSmallest)
        return numerator / denominator
      })
  }

  private func same(_ left: Int, _ right: Int) -> Double { left == right ? 1 : 0 }
}
