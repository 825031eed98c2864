import Attention
import Screen

/// Two maps laid on each other, ready to be drawn: all that does not depend on the selected cell.
public struct ComparisonPicture: Equatable, Sendable {
  /// A, from which the difference is taken.
  public let first: ComparisonSide
  /// B, which is explored.
  public let second: ComparisonSide
  /// The pairs of rows and columns, and their numbers.
  public let comparison: MapComparison
  /// What the rows are called.
  public let rowLabels: [ComparedLabel]
  /// What the columns are called.
  public let columnLabels: [ComparedLabel]
  /// Every row; empty for maps of more than `HeadPicture.largestMap` cells.
  let rows: [ComparedRow]
  /// The cells that differ, the largest difference first; of large maps only those of some rows.
  public let changes: [ComparedChange]
  /// Which rows `changes` knows of.
  public let searchedRows: Range<Int>

  /// How many rows of a large map are searched for changes.
  static let mostSearchedCells = 1 << 16

  /// Lays two maps on each other.
  ///
  /// - Parameters:
  ///   - first: A.
  ///   - second: B.
  ///   - rows: Pairs of queries.
  ///   - columns: Pairs of columns.
  ///   - seen: The rows on the screen, which are searched for changes where the map is large.
  public init(
    first: ComparisonSide, second: ComparisonSide, rows: [AlignedPlace], columns: [AlignedPlace],
    seen: Range<Int>
  ) {
    self.first = first
    self.second = second
    let comparison = MapComparison(first.map, second.map, rows: rows, columns: columns)
    self.comparison = comparison
    rowLabels = rows.map {
      ComparedLabel($0, first.picture.queryLabels, second.picture.queryLabels)
    }
    columnLabels = columns.map {
      ComparedLabel($0, first.picture.columnLabels, second.picture.columnLabels)
    }
    let isLarge =
      HeadPicture.isLarge(first.picture.head) || HeadPicture.isLarge(second.picture.head)
    self.rows = isLarge ? [] : rows.indices.map(comparison.row)
    let most = max(1, Self.mostSearchedCells / max(1, columns.count))
    searchedRows = isLarge ? seen.clamped(to: 0..<rows.count).prefix(most) : 0..<rows.count
    changes = comparison.changes(in: searchedRows)
  }

  /// A row of the comparison.
  public func row(_ index: Int) -> ComparedRow {
    rows.indices.contains(index) ? rows[index] : comparison.row(index)
  }

  /// The largest |Δ|, which has the darkest shade; 1 for shares.
  var largest: Double {
    comparison.isOfShares ? 1 : changes.first.map { abs($0.difference) } ?? 1
  }

  /// The row of a query of B.
  public func row(ofQuery query: Int) -> Int? {
    comparison.rows.firstIndex { $0.second == query }
  }

  /// The column of a key, or value dimension, of B.
  public func column(ofKey key: Int) -> Int? {
    comparison.columns.firstIndex { $0.second == key }
  }
}

/// One side of a comparison.
public struct ComparisonSide: Equatable, Sendable {
  /// The head and its numbers.
  public let picture: HeadPicture
  /// The text that it was computed from.
  public let text: String
  /// Where each token stands in it, in Unicode scalars: queries, then keys where they are others.
  public let ranges: [Range<Int>]
  /// In what it differs from the other side, and how it came here: `no mask · pinned`.
  public let note: String

  /// Creates a side.
  public init(picture: HeadPicture, text: String, ranges: [Range<Int>], note: String) {
    self.picture = picture
    self.text = text
    self.ranges = ranges
    self.note = note
  }

  /// The head and stage that are compared.
  var map: ComparedMap { ComparedMap(head: picture.head, stage: picture.stage) }
}

extension Range<Int> {
  /// At most so many numbers from its beginning.
  fileprivate func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
