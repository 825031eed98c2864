import Attention

/// What reaches every token of the last layer from those of the first, through all layers and heads.
///
///     LayeredShares.rollout(trace.layers)  // .shares, one row for each query; each sums to 1
public enum LayeredShares: Equatable, Sendable {
  /// For each query, the share of each key.
  case shares([[Double]])
  /// The text is too long for it.
  case tooLong
  /// A head has a row without weights, or queries and keys are different lists.
  case undefined

  /// Above so many tokens there is no rollout, which takes their number to the third power.
  public static let mostRolloutTokens = 128

  /// Above so many tokens there is no flow, which takes their number to the fourth power.
  public static let mostFlowTokens = 24

  /// Rolls a model's weights out.
  ///
  /// - Parameter layers: The heads of every layer.
  /// - Returns: The shares, or why there are none.
  /// - Complexity: O(layers · (heads · n² · d + n³)) for n tokens, of which there are at most
  ///   `mostRolloutTokens`.
  public static func rollout(_ layers: [[AttentionHead]]) -> LayeredShares {
    shares(layers, mostTokens: mostRolloutTokens, Attention.rollout)
  }

  /// How much can flow from every token to every other, divided by the sum of its row.
  ///
  /// - Parameter layers: The heads of every layer.
  /// - Returns: The shares, or why there are none.
  /// - Complexity: O(layers · (heads · n² · d + n⁴)) for n tokens, of which there are at most
  ///   `mostFlowTokens`.
  public static func flow(_ layers: [[AttentionHead]]) -> LayeredShares {
    shares(layers, mostTokens: mostFlowTokens) { weights in
      attentionFlow(weights).map { row in
        let sum = row.reduce(0, +)
        return row.map { $0 / sum }
      }
    }
  }

  private static func shares(
    _ layers: [[AttentionHead]], mostTokens: Int, _ compute: ([[[[Double]]]]) -> [[Double]]
  ) -> LayeredShares {
    let counts = layers.joined().flatMap { [$0.queryCount, $0.keyCount] }
    guard let count = counts.first, counts.allSatisfy({ $0 == count }) else { return .undefined }
    guard count <= mostTokens else { return .tooLong }
    let weights = layers.map { heads in
      heads.map { head in (0..<count).map { head.row($0).outcome.value?.weights } }
    }
    guard !weights.joined().joined().contains(nil) else { return .undefined }
    return .shares(compute(weights.map { $0.map { $0.compactMap(\.self) } }))
  }
}
