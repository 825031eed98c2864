#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How spread out the weights of a row are, in bits.
///
///     H = −Σ α log₂ α
///
///     entropy(ofWeights: [0.5, 0.5])  // 1: as uncertain as one toss of a coin
///
/// - Parameter weights: One row of weights, their sum 1.
/// - Returns: From 0, all on one key, to log₂ of the number of keys. Bits.
/// - Complexity: O(number of keys).
public func entropy(ofWeights weights: [Double]) -> Double {
  let sum = weights.reduce(0) { $1 > 0 ? $0 + $1 * log2($1) : $0 }
  return sum == 0 ? 0 : -sum
}

/// How far away a query reads, in positions.
///
///     Σₖ αₖ |k − q|
///
///     meanDistance(ofWeights: [0.5, 0, 0.5], query: 1)  // 1
///
/// - Parameters:
///   - weights: One row of weights.
///   - query: The position of the query among the keys.
/// - Returns: The mean distance between query and key, weighted. Positions.
/// - Complexity: O(number of keys).
public func meanDistance(ofWeights weights: [Double], query: Int) -> Double {
  weights.enumerated().reduce(0) { $0 + $1.element * Double(abs($1.offset - query)) }
}

/// How far around a query one must look to see nine tenths of its weight, in positions.
///
///     span = the smallest d with Σ αₖ over |k − q| ≤ d  ≥  0.9 · Σ αₖ
///
///     effectiveSpan(ofWeights: [0.05, 0.05, 0.1, 0.8], query: 3)  // 1: .8 + .1 within a step
///
/// The mean distance grows with little weight far away; the span does not see the last tenth.
///
/// - Parameters:
///   - weights: One row of weights.
///   - query: The position of the query among the keys.
/// - Returns: From 0, the query itself, to the distance of the furthest key. Positions.
/// - Complexity: O(number of keys).
public func effectiveSpan(ofWeights weights: [Double], query: Int) -> Int {
  func weight(at key: Int) -> Double { weights.indices.contains(key) ? weights[key] : 0 }
  let furthest = max(abs(query), abs(weights.count - 1 - query))
  // A sum that is nine tenths but for the rounding of its terms is nine tenths.
  let wanted = 0.9 * weights.reduce(0, +) - 1e-12
  var (sum, distance) = (weight(at: query), 0)
  while sum < wanted, distance < furthest {
    distance += 1
    sum += weight(at: query - distance) + weight(at: query + distance)
  }
  return distance
}

/// What the tokens of the last layer hold of those of the first, if weights were all that mixes.
///
///     Aₗ = ½ (mean of the heads of layer l) + ½ I, each row divided by its sum
///     rollout = Aₙ · … · A₁
///
/// - Parameter layers: For each layer and head, the rows of weights; all n × n.
/// - Returns: Shape `[n, n]`: rows are tokens of the last layer, columns of the first.
/// - Complexity: O(layers · (heads · n² + n³)).
///
/// Source: Abnar and Zuidema, *Quantifying Attention Flow in Transformers*, 2020.
public func rollout(_ layers: [[[[Double]]]]) -> [[Double]] {
  let mixtures = layers.map(mixtureWithIdentity)
  guard var result = mixtures.first else { return [] }
  for mixture in mixtures.dropFirst() { result = product(mixture, result) }
  return result
}

/// ½ (mean of the heads) + ½ I, each row divided by its sum.
func mixtureWithIdentity(_ heads: [[[Double]]]) -> [[Double]] {
  let count = heads.first?.count ?? 0
  return (0..<count).map { query in
    let row = (0..<count).map { key in
      let mean = heads.reduce(0) { $0 + $1[query][key] } / Double(heads.count)
      return 0.5 * mean + (query == key ? 0.5 : 0)
    }
    let sum = row.reduce(0, +)
    return row.map { $0 / sum }
  }
}

private func product(_ left: [[Double]], _ right: [[Double]]) -> [[Double]] {
  left.map { row in
    (0..<(right.first?.count ?? 0)).map { column in
      row.indices.reduce(0) { $0 + row[$1] * right[$1][column] }
    }
  }
}
