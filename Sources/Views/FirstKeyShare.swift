import Attention

/// How much of a head's weight goes to the first key, and whether it has anything else to show.
///
///     FirstKeyShare(head).isSink  // true: nothing but the first key has a quarter of a row
///
/// Weight on the first key is where a softmax puts what it has to spend and no key asks for.
public struct FirstKeyShare: Equatable, Sendable {
  /// The mean weight on the first key, over the rows that are defined; 0 without any.
  public let share: Double
  /// The largest weight on another key.
  public let largestElsewhere: Double

  /// Whether most weight goes to the first key and no other key has a quarter of a row.
  public var isSink: Bool { isMost && largestElsewhere < 0.25 }

  /// Whether more than half of the weight goes to the first key.
  public var isMost: Bool { share > 0.5 }

  /// Looks at the rows of a head; of a long text at 256 to 511 of them, evenly spread.
  ///
  /// - Parameter head: A head with any number of keys; with fewer than two it is no sink.
  /// - Complexity: O(S · d) for each row looked at.
  public init(_ head: AttentionHead) {
    let spacing = max(1, head.queryCount / 256)
    let queries = stride(from: 0, to: head.keyCount < 2 ? 0 : head.queryCount, by: spacing)
    var (sum, rowCount, largest) = (0.0, 0, 0.0)
    head.forEachRow(of: .weights, queries: queries) { row in
      let weights = row.compactMap(\.number)
      guard let first = weights.first else { return }
      sum += first
      rowCount += 1
      largest = max(largest, weights.dropFirst().max() ?? 0)
    }
    share = rowCount == 0 ? 0 : sum / Double(rowCount)
    largestElsewhere = largest
  }
}
