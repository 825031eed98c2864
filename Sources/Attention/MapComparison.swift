/// Two maps laid on each other: A, B and B − A, cell by cell.
///
///     Δ = B − A        moved = ½ Σ |Δ| along a row of weights
///
///     let masked = MapComparison(
///       ComparedMap(head: bert, stage: .weights), ComparedMap(head: gpt, stage: .weights))
///     masked.row(0).moved  // how much of row 0 a causal mask moves to other keys
///
/// Rows and columns are pairs of places, so that a sentence may be compared with one that has other
/// words: a token that only one of them has stands in a pair of its own. A key that a row of weights
/// does not have, or may not see, has no share of it: its weight is 0. A score of such a key does
/// not exist, and so there is no difference either.
public struct MapComparison: Equatable, Sendable {
  /// A, from which the difference is taken.
  public let first: ComparedMap
  /// B.
  public let second: ComparedMap
  /// Which query of A and which of B make a row.
  public let rows: [AlignedPlace]
  /// Which column of A and which of B make a column.
  public let columns: [AlignedPlace]

  /// Lays two maps on each other.
  ///
  /// - Parameters:
  ///   - first: A.
  ///   - second: B.
  ///   - rows: Pairs of queries; nil for each with the one of the same place.
  ///   - columns: Pairs of columns; nil for each with the one of the same place.
  public init(
    _ first: ComparedMap, _ second: ComparedMap, rows: [AlignedPlace]? = nil,
    columns: [AlignedPlace]? = nil
  ) {
    self.first = first
    self.second = second
    self.rows =
      rows ?? AlignedPlace.inOrder(first.head.queryCount, second.head.queryCount)
    self.columns =
      columns ?? AlignedPlace.inOrder(first.columnCount, second.columnCount)
  }

  /// Whether both maps are shares of 1, so that a difference is weight that has moved.
  public var isOfShares: Bool { first.isOfShares && second.isOfShares }

  /// A row: its numbers in A and in B, and their difference.
  ///
  /// - Parameter index: Which pair of queries; one that does not exist has no cells.
  /// - Returns: One cell for each pair of columns.
  /// - Complexity: O(S · (d + v)).
  public func row(_ index: Int) -> ComparedRow {
    guard rows.indices.contains(index) else { return ComparedRow(cells: [], moved: nil) }
    let first = first.values(query: rows[index].first)
    let second = second.values(query: rows[index].second)
    let cells = columns.map { place in
      cell(first.value(at: place.first), second.value(at: place.second))
    }
    let isWhole = rows[index].first != nil && rows[index].second != nil
    return ComparedRow(cells: cells, moved: isWhole ? moved(cells) : nil)
  }

  /// The cells that differ, the largest difference first; of equal ones, the first.
  ///
  /// - Parameter rows: Which rows are looked through.
  /// - Returns: One change for each cell with a difference other than 0.
  /// - Complexity: O(rows · S · (d + v)).
  public func changes(in rows: Range<Int>) -> [ComparedChange] {
    let changes = rows.flatMap { row in
      self.row(row).cells.enumerated().compactMap { column, cell -> ComparedChange? in
        guard let difference = cell.differenceNumber, difference != 0, !difference.isNaN else {
          return nil
        }
        return ComparedChange(row: row, column: column, cell: cell, difference: difference)
      }
    }
    return changes.enumerated().sorted { left, right in
      let (a, b) = (abs(left.element.difference), abs(right.element.difference))
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
  }

  private func cell(_ first: StageValue?, _ second: StageValue?) -> ComparedCell {
    ComparedCell(first: first, second: second, difference: difference(first, second))
  }

  private func difference(_ first: StageValue?, _ second: StageValue?) -> StageValue? {
    switch (first, second) {
    case (.undefined(let reason)?, _), (_, .undefined(let reason)?): .undefined(reason)
    case (.masked?, .masked?): .masked
    case (.number(let first)?, .number(let second)?): .number(second - first)
    case (.number(let first)?, _) where isOfShares: .number(-first)
    case (_, .number(let second)?) where isOfShares: .number(second)
    default: nil
    }
  }

  /// ½ Σ |Δ| of shares; the largest |Δ| of other numbers; nil where the row has none.
  private func moved(_ cells: [ComparedCell]) -> Double? {
    var (sum, largest) = (0.0, 0.0)
    var hasNumber = false
    for cell in cells {
      guard case .number(let difference)? = cell.difference else { continue }
      hasNumber = true
      sum += abs(difference)
      largest = max(largest, abs(difference))
    }
    guard hasNumber else { return nil }
    return isOfShares ? sum / 2 : largest
  }
}

/// A map that is compared: a head and one stage of it.
public struct ComparedMap: Equatable, Sendable {
  /// The head.
  public let head: AttentionHead
  /// Which numbers of it.
  public let stage: Stage

  /// Creates a side of a comparison.
  public init(head: AttentionHead, stage: Stage) {
    self.head = head
    self.stage = stage
  }

  /// How many columns it has: keys, or for the output value dimensions.
  public var columnCount: Int { head.columnCount(of: stage) }

  /// Whether its rows are shares of 1.
  public var isOfShares: Bool {
    stage == .weights && head.configuration.normalizer.isDistribution
  }

  /// The numbers of a row; nil where there is no such row.
  fileprivate func values(query: Int?) -> [StageValue]? {
    guard let query, (0..<head.queryCount).contains(query) else { return nil }
    return head.values(of: stage, query: query)
  }
}

/// Where the same thing stands in A and in B; nil where one of them does not have it.
public struct AlignedPlace: Equatable, Hashable, Sendable {
  /// The place in A.
  public let first: Int?
  /// The place in B.
  public let second: Int?

  /// Creates a pair of places.
  public init(first: Int?, second: Int?) {
    self.first = first
    self.second = second
  }

  /// Each place with the same one; those beyond the shorter list stand alone.
  ///
  ///     AlignedPlace.inOrder(1, 2)  // (0, 0), (nil, 1)
  public static func inOrder(_ first: Int, _ second: Int) -> [AlignedPlace] {
    (0..<max(first, second)).map {
      AlignedPlace(first: $0 < first ? $0 : nil, second: $0 < second ? $0 : nil)
    }
  }
}

/// A row of a comparison.
public struct ComparedRow: Equatable, Sendable {
  /// One cell for each pair of columns.
  public let cells: [ComparedCell]
  /// ½ Σ |Δ| of shares of 1, which is how much weight has moved to other keys; of other numbers the
  /// largest |Δ|; nil where nothing can be compared.
  public let moved: Double?
}

/// A cell of a comparison.
public struct ComparedCell: Equatable, Sendable {
  /// What stands in A; nil where A has no such row or column.
  public let first: StageValue?
  /// What stands in B; nil where B has no such row or column.
  public let second: StageValue?
  /// B − A; nil where one of them is masked or missing and has no number to compare.
  public let difference: StageValue?

  /// B − A as a number; nil where it is none.
  public var differenceNumber: Double? {
    if case .number(let number)? = difference { number } else { nil }
  }

  /// Creates a cell.
  public init(first: StageValue?, second: StageValue?, difference: StageValue?) {
    self.first = first
    self.second = second
    self.difference = difference
  }
}

/// A cell that differs.
public struct ComparedChange: Equatable, Sendable {
  /// Which pair of queries.
  public let row: Int
  /// Which pair of columns.
  public let column: Int
  /// Its numbers.
  public let cell: ComparedCell
  /// B − A.
  public let difference: Double
}

extension [StageValue]? {
  /// The value at a place; nil without a row or a place.
  fileprivate func value(at place: Int?) -> StageValue? {
    guard let self, let place, self.indices.contains(place) else { return nil }
    return self[place]
  }
}
