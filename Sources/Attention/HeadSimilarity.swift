/// How alike the rows of two heads are.
///
///     similarity = mean over queries of 1 − ½ Σₖ |αₖ − βₖ|
///
/// ½ Σ |α − β| is the total variation distance: how much weight has to move to make one row the
/// other. 1 is the same rows, 0 is rows without a key in common.
public struct HeadSimilarity: Equatable, Sendable {
  /// The mean over the rows that are defined in both heads; nil without any.
  public let mean: Double?
  /// Over how many rows of how many.
  public let rows: SampledRows

  /// Creates a similarity.
  public init(mean: Double?, rows: SampledRows) {
    self.mean = mean
    self.rows = rows
  }
}

extension AttentionHead {
  /// How many weights of a head a similarity looks at at most: all of 256 tokens.
  public static let mostComparedWeights = 1 << 16

  /// How alike the rows of this head and of others are.
  ///
  ///     head.similarities(to: [head]).first?.mean  // 1: a head is like itself
  ///
  /// - Parameters:
  ///   - others: Heads with as many queries and keys; others have nothing to compare.
  ///   - most: Of heads with more weights, evenly spread rows are taken, which `rows` says; of more
  ///     than 16 heads each has fewer.
  /// - Returns: One similarity for each of them, in order.
  /// - Complexity: O(rows · S · d) for each head, rows · S at most `most`, or S where that is more.
  public func similarities(
    to others: [AttentionHead], mostWeights most: Int = mostComparedWeights
  ) -> [HeadSimilarity] {
    let share = Self.share(of: most, headCount: others.count)
    let queries = sampledQueries(mostWeights: share)
    let own = RowTables(self)
    let rows = queries.map(own.probabilities)
    return computed(others) { other in
      let isComparable = other.queryCount == queryCount && other.keyCount == keyCount
      return similarity(of: rows, at: queries, to: isComparable ? RowTables(other) : nil)
    }
  }

  private func similarity(
    of rows: [[Double]?], at queries: [Int], to other: RowTables?
  ) -> HeadSimilarity {
    var mean = Mean()
    var undefined = 0
    for (row, query) in zip(rows, queries) {
      guard let row, let otherRow = other?.probabilities(of: query) else {
        undefined += 1
        continue
      }
      mean.add(1 - totalVariation(between: row, and: otherRow))
    }
    return HeadSimilarity(
      mean: mean.value,
      rows: SampledRows(total: queryCount, computed: queries.count, undefined: undefined))
  }
}

/// How much weight has to move to make one row of weights the other: ½ Σ |α − β|.
///
///     totalVariation(between: [1, 0], and: [0.25, 0.75])  // 0.75
///
/// - Returns: From 0, the same rows, to 1, no key in common.
/// - Complexity: O(number of keys).
public func totalVariation(between row: [Double], and other: [Double]) -> Double {
  zip(row, other).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
}
