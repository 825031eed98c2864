/// How much of each token of the first layer can reach each token of the last, if weights were pipes.
///
///     Aₗ = ½ (mean of the heads of layer l) + ½ I, each row divided by its sum
///     flow[query][key] = the maximum flow from query at the top down to key, through pipes of
///                        capacity Aₗ[i][j] from token i of layer l to token j of the layer below
///
///     attentionFlow([[[[1, 0], [1, 0]]]])  // [[1, 0], [0.5, 0.5]]: one layer is its own mixture
///
/// Rollout multiplies the capacities along a way, so that ways of many layers count little; a flow is
/// bounded by the narrowest pipe of each way, and ways that share a pipe share its capacity. Every
/// pair of tokens has a flow of its own, at most 1; the flows of a row do not sum to 1.
///
/// - Parameter layers: For each layer and head, the rows of weights; all n × n.
/// - Returns: Shape `[n, n]`: rows are tokens of the last layer, columns of the first.
/// - Complexity: O(n² · layers · n²) pipes are looked at a few times each: for a hundred tokens and
///   more that is too much.
///
/// Source: Abnar and Zuidema, *Quantifying Attention Flow in Transformers*, 2020.
public func attentionFlow(_ layers: [[[[Double]]]]) -> [[Double]] {
  let mixtures = layers.map(mixtureWithIdentity)
  guard let count = mixtures.first?.count else { return [] }
  let network = FlowNetwork(mixtures, tokenCount: count)
  let top = mixtures.count * count
  return (0..<count).map { query in
    (0..<count).map { network.maximumFlow(from: top + query, to: $0).value }
  }
}

extension FlowNetwork {
  /// The layers of a model: token i above layer l is node l · n + i, the first layer's input is 0.
  init(_ mixtures: [[[Double]]], tokenCount count: Int) {
    self.init(nodeCount: (mixtures.count + 1) * count)
    for (layer, rows) in mixtures.enumerated() {
      for (query, row) in rows.enumerated() {
        for (key, share) in row.enumerated() where share > 0 {
          connect((layer + 1) * count + query, to: layer * count + key, capacity: share)
        }
      }
    }
  }
}
