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
  private let rollout: LayeredShares
  private let flow: LayeredShares

  /// Measures rows.
  ///
  /// - Parameters:
  ///   - head: The head.
  ///   - queries: Which rows; nil for all.
  ///   - rollout: That of the whole model.
  ///   - flow: That of the whole model.
  /// - Complexity: O(S · (d + v)) for each row.
  public init(
    head: AttentionHead, queries: Range<Int>? = nil, rollout: LayeredShares, flow: LayeredShares
  ) {
    let all = 0..<head.queryCount
    queryCount = head.queryCount
    self.queries = queries?.clamped(to: all) ?? all
    rows = self.queries.map { head.rowMetrics(of: $0) }
    self.rollout = rollout
    self.flow = flow
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
    /// There is none: the row has no weights, all values are 0, or there is no such neighbour.
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
    switch metric {
    case .rollout: return value(of: rollout, query: query)
    case .flow: return value(of: flow, query: query)
    default: return rowValue(of: metric, query: query)
    }
  }

  private func rowValue(of metric: RowMetric, query: Int) -> Value {
    guard queries.contains(query) else { return .missing }
    guard let row = row(query) else { return .undefined }
    let number: Double? =
      switch metric {
      case .entropy: row.entropy
      case .effectiveKeys: row.effectiveKeys
      case .distance: row.distance
      case .span: Double(row.span)
      case .firstKey: row.firstKeyWeight
      case .largest: row.largestWeight
      case .firstValue: row.firstValueShare
      case .largestValue: row.largestValueShare
      case .previousToken: row.previousTokenWeight
      case .sameToken: row.sameTokenWeight
      case .nextToken: row.nextTokenWeight
      case .rollout, .flow: nil
      }
    let key: Int? =
      switch metric {
      case .largest: row.largestKey
      case .largestValue: row.largestValueKey
      default: nil
      }
    return number.map { .number(Number(number: $0, key: key)) } ?? .undefined
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

  private func value(of layered: LayeredShares, query: Int) -> Value {
    switch layered {
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
