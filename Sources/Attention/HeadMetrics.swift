import Dispatch

/// What the rows of a head are like on average.
///
///     head.metrics().entropy  // 1.2: its rows are as uncertain as 1.2 tosses of a coin
///
/// Each number is the mean over the rows that are defined and, for the weights on a neighbour, whose
/// neighbour exists; nil where there is no such row. The position of a query among the keys is
/// `query + keys − queries`: with fewer queries than keys, the queries are the last ones.
public struct HeadMetrics: Equatable, Sendable {
  /// The mean of −Σ α log₂ α, in bits.
  public let entropy: Double?
  /// The mean of 2 to the entropy, in keys.
  public let effectiveKeys: Double?
  /// The mean of Σ α |query − key|, in positions.
  public let distance: Double?
  /// The mean distance within which nine tenths of the weight lie, in positions.
  public let span: Double?
  /// The weight on the first key, the sink mass.
  public let firstKey: Double?
  /// The largest weight of a row.
  public let largest: Double?
  /// The share of the first key in ‖α·v‖.
  public let firstValue: Double?
  /// The largest share of a key in ‖α·v‖.
  public let largestValue: Double?
  /// The weight on the token before the query.
  public let previousToken: Double?
  /// The weight on the query's own token.
  public let sameToken: Double?
  /// The weight on the token after the query.
  public let nextToken: Double?
  /// Over how many rows of how many.
  public let rows: SampledRows
}

/// Which rows of a head a mean was taken over.
public struct SampledRows: Equatable, Sendable {
  /// How many rows the head has.
  public let total: Int
  /// How many of them were computed, evenly spread.
  public let computed: Int
  /// How many of those are undefined and left out.
  public let undefined: Int

  /// No row at all.
  public static let none = SampledRows(total: 0, computed: 0, undefined: 0)

  /// Creates the description.
  public init(total: Int, computed: Int, undefined: Int) {
    self.total = total
    self.computed = computed
    self.undefined = undefined
  }
}

extension AttentionHead {
  /// How many weights metrics look at in a head at most: all of 724 tokens.
  public static let mostSampledWeights = 1 << 19

  /// What the rows of the head are like on average.
  ///
  ///     let x = Matrix([[1, 0], [0, 1]])
  ///     let head = try AttentionHead(
  ///       queries: x, keys: x, values: x, configuration: .init(mask: .causal, temperature: 0))
  ///     head.metrics().sameToken  // 1: each token reads itself
  ///
  /// - Parameter most: Of heads with more weights, evenly spread rows are taken, which `rows` says.
  /// - Returns: The means over the rows that are defined.
  /// - Complexity: O(rows · S · d + S · v), rows · S at most `most`, or S where that is more.
  public func metrics(mostWeights most: Int = mostSampledWeights) -> HeadMetrics {
    let queries = sampledQueries(mostWeights: most)
    let tables = RowTables(self)
    let lengths = queries.isEmpty ? [] : (0..<keyCount).map(length(ofValue:))
    var means = MetricMeans()
    for query in queries {
      means.add(
        tables.probabilities(of: query), valueLengths: lengths,
        position: query + keyCount - queryCount)
    }
    return means.metrics(total: queryCount)
  }

  /// What the rows of many heads are like, computed on all processors.
  ///
  /// Of more than 16 heads each has fewer rows, so that together they look at no more weights than
  /// 16 do: of 512 tokens, 144 heads have 113 rows each, and `rows` says so.
  public static func metrics(of heads: [AttentionHead]) -> [HeadMetrics] {
    let most = share(of: mostSampledWeights, headCount: heads.count)
    return computed(heads) { $0.metrics(mostWeights: most) }
  }

  /// How many of so many weights each of many heads may look at; 16 heads have all of them.
  static func share(of most: Int, headCount: Int) -> Int { most * 16 / max(16, headCount) }

  /// Evenly spread queries, as many as have so many weights together; at least one.
  func sampledQueries(mostWeights most: Int) -> [Int] {
    guard queryCount > 0, keyCount > 0 else { return [] }
    let count = min(queryCount, max(1, most / keyCount))
    return (0..<count).map { $0 * queryCount / count }
  }
}

/// Computes something of every head, on all processors where it is worth it.
func computed<Result: Sendable>(
  _ heads: [AttentionHead], _ compute: @Sendable (AttentionHead) -> Result
) -> [Result] {
  let cellCount = heads.reduce(0) { $0 + min($1.keyCount, 1 << 20) * min($1.queryCount, 1 << 20) }
  guard cellCount > RowTables.smallMap else { return heads.map(compute) }
  return withoutActuallyEscaping(compute) { compute in
    var results: [Result?] = Array(repeating: nil, count: heads.count)
    results.withUnsafeMutableBufferPointer { results in
      // Safe: each iteration writes a place of its own, and all are done when this returns.
      nonisolated(unsafe) let places = results
      DispatchQueue.concurrentPerform(iterations: heads.count) { places[$0] = compute(heads[$0]) }
    }
    return results.compactMap(\.self)
  }
}

/// Sums over rows, from which the means come.
private struct MetricMeans {
  private var entropies = Mean()
  private var effectiveKeys = Mean()
  private var distances = Mean()
  private var spans = Mean()
  private var firstKeys = Mean()
  private var largest = Mean()
  private var firstValues = Mean()
  private var largestValues = Mean()
  private var previousTokens = Mean()
  private var sameTokens = Mean()
  private var nextTokens = Mean()
  private var computed = 0
  private var undefined = 0

  mutating func add(_ weights: [Double]?, valueLengths: [Double], position: Int) {
    computed += 1
    guard let weights else {
      undefined += 1
      return
    }
    let norms = zip(weights, valueLengths).map { $0 == 0 ? 0 : $0 * $1 }
    // No mean depends on how many keys were allowed.
    let row = RowMetrics(
      weights: weights, valueShares: shares(of: norms), position: position,
      allowedKeyCount: weights.count)
    entropies.add(row.entropy)
    effectiveKeys.add(row.effectiveKeys)
    distances.add(row.distance)
    spans.add(Double(row.span))
    firstKeys.add(row.firstKeyWeight)
    largest.add(row.largestWeight)
    firstValues.add(row.firstValueShare)
    largestValues.add(row.largestValueShare)
    previousTokens.add(row.previousTokenWeight)
    sameTokens.add(row.sameTokenWeight)
    nextTokens.add(row.nextTokenWeight)
  }

  func metrics(total: Int) -> HeadMetrics {
    HeadMetrics(
      entropy: entropies.value, effectiveKeys: effectiveKeys.value, distance: distances.value,
      span: spans.value, firstKey: firstKeys.value, largest: largest.value,
      firstValue: firstValues.value, largestValue: largestValues.value,
      previousToken: previousTokens.value, sameToken: sameTokens.value,
      nextToken: nextTokens.value,
      rows: SampledRows(total: total, computed: computed, undefined: undefined))
  }
}

/// A mean as its numbers come; nil without any.
struct Mean {
  private var sum = 0.0
  private var count = 0

  var value: Double? { count == 0 ? nil : sum / Double(count) }

  mutating func add(_ number: Double) {
    sum += number
    count += 1
  }

  /// Adds a number, if there is one.
  mutating func add(_ number: Double?) {
    if let number { add(number) }
  }
}
