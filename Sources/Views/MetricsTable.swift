import Attention
import Screen

/// The metrics of every row of a head, and what they are on average.
///
///     MetricsTable(head: head).value(of: .entropy, query: 8)  // 0.41 bits
public struct MetricsTable: Equatable, Sendable {
  /// The queries that are measured: all, or of a long text those that are seen.
  public let queries: Range<Int>
  /// How many queries there are.
  public let queryCount: Int
  private let rows: [Undefinable<RowMetrics>]
  private let rollout: Rollout

  /// Attention rollout, or why there is none.
  public enum Rollout: Equatable, Sendable {
    /// For each query, the share of each key.
    case shares([[Double]])
    /// The text is too long for it.
    case tooLong
    /// A head has a row without weights.
    case undefined
  }

  /// Above so many tokens there is no rollout, which takes their number to the third power.
  public static let mostRolloutTokens = 128

  /// Measures rows.
  ///
  /// - Parameters:
  ///   - head: The head.
  ///   - queries: Which rows; nil for all.
  ///   - rollout: That of the whole model.
  /// - Complexity: O(S · (d + v)) for each row.
  public init(head: AttentionHead, queries: Range<Int>? = nil, rollout: Rollout) {
    let all = 0..<head.queryCount
    queryCount = head.queryCount
    self.queries = queries?.clamped(to: all) ?? all
    rows = self.queries.map { head.rowMetrics(of: $0) }
    self.rollout = rollout
  }

  /// A number of the table and the key that it belongs to.
  public struct Number: Equatable, Sendable {
    /// The number.
    public let number: Double
    /// The key, for metrics that name one.
    public let key: Int?
  }

  /// What a cell of the table holds.
  public enum Value: Equatable, Sendable {
    /// A number.
    case number(Number)
    /// There is none: the row has no weights, or all values are 0.
    case undefined
    /// It was not computed.
    case missing
  }

  /// What was measured of a row; nil where it was not, or is undefined.
  public func row(_ query: Int) -> RowMetrics? {
    queries.contains(query) ? rows[query - queries.lowerBound].value : nil
  }

  /// One number of one row.
  public func value(of metric: RowMetric, query: Int) -> Value {
    if metric == .rollout { return rolloutValue(query) }
    guard queries.contains(query) else { return .missing }
    guard let row = row(query) else { return .undefined }
    let number: Double? =
      switch metric {
      case .entropy: row.entropy
      case .effectiveKeys: row.effectiveKeys
      case .distance: row.distance
      case .firstKey: row.firstKeyWeight
      case .largest: row.largestWeight
      case .firstValue: row.firstValueShare
      case .rollout: nil
      }
    guard let number else { return .undefined }
    return .number(Number(number: number, key: metric == .largest ? row.largestKey : nil))
  }

  /// The mean over the rows that are defined; missing where not all rows were measured.
  public func mean(of metric: RowMetric) -> Value {
    guard queries.count == queryCount else { return .missing }
    let values = queries.map { value(of: metric, query: $0) }
    if values.contains(.missing) { return .missing }
    let numbers = values.compactMap { value in
      if case .number(let number) = value { number.number } else { nil }
    }
    guard !numbers.isEmpty else { return .undefined }
    return .number(Number(number: numbers.reduce(0, +) / Double(numbers.count), key: nil))
  }

  private func rolloutValue(_ query: Int) -> Value {
    switch rollout {
    case .tooLong: return .missing
    case .undefined: return .undefined
    case .shares(let shares):
      guard shares.indices.contains(query), let largest = shares[query].max() else {
        return .undefined
      }
      return .number(Number(number: largest, key: shares[query].firstIndex(of: largest)))
    }
  }
}

extension MetricsTable.Rollout {
  /// Rolls a model's weights out.
  ///
  /// - Parameter layers: The heads of every layer.
  /// - Complexity: O(layers · (heads · n² · d + n³)) for n tokens, of which there are at most
  ///   `mostRolloutTokens`.
  public init(_ layers: [[AttentionHead]]) {
    let counts = layers.joined().flatMap { [$0.queryCount, $0.keyCount] }
    guard let count = counts.first, counts.allSatisfy({ $0 == count }) else {
      self = .undefined
      return
    }
    guard count <= MetricsTable.mostRolloutTokens else {
      self = .tooLong
      return
    }
    let weights = layers.map { heads in
      heads.map { head in (0..<count).map { head.row($0).outcome.value?.weights } }
    }
    guard !weights.joined().joined().contains(nil) else {
      self = .undefined
      return
    }
    self = .shares(rollout(weights.map { $0.map { $0.compactMap(\.self) } }))
  }
}

extension RowMetric {
  /// A number with the digits of its kind.
  func text(_ number: Double) -> String {
    switch self {
    case .entropy, .effectiveKeys, .distance: NumberForm.score.text(number, digits: 2)
    case .firstKey, .largest, .firstValue, .rollout: NumberForm.weight.text(number, digits: 3)
    }
  }
}
