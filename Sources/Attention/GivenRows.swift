/// The rows of a finished map that nobody computes here: a table in memory, or a part of a file.
///
///     let rows = GivenRows(Matrix([[1, 0], [0.25, 0.75]]))
///     rows.numbers(row: 1, columns: 0..<2)  // [0.25, 0.75]
///
/// Only what is asked for is read, so that a map may be far larger than memory.
public struct GivenRows: Equatable, Sendable {
  /// How many rows, one for each query.
  public let rowCount: Int
  /// How many numbers a row has, one for each key.
  public let columnCount: Int
  private let source: Source

  private enum Source: Sendable {
    case matrix(Matrix)
    case reader(identity: String, @Sendable (_ row: Int, _ columns: Range<Int>) -> [Float]?)
  }

  /// Creates rows that lie in memory.
  public init(_ matrix: Matrix) {
    rowCount = matrix.rowCount
    columnCount = matrix.columnCount
    source = .matrix(matrix)
  }

  /// Creates rows that are read when they are asked for.
  ///
  /// - Parameters:
  ///   - rowCount: How many rows.
  ///   - columnCount: How many numbers a row has.
  ///   - identity: What they are: two sources of one identity and size have the same numbers.
  ///   - read: Reads numbers of a row; nil where that fails. It is called from several threads.
  public init(
    rowCount: Int, columnCount: Int, identity: String,
    read: @escaping @Sendable (_ row: Int, _ columns: Range<Int>) -> [Float]?
  ) {
    self.rowCount = max(0, rowCount)
    self.columnCount = max(0, columnCount)
    source = .reader(identity: identity, read)
  }

  /// Some numbers of a row.
  ///
  /// - Parameters:
  ///   - row: Which row, from 0.
  ///   - columns: Which numbers of it.
  /// - Returns: As many numbers as were asked for; nil where they cannot be read or do not exist.
  /// - Complexity: O(columns).
  public func numbers(row: Int, columns: Range<Int>) -> [Float]? {
    guard (0..<rowCount).contains(row), columns.lowerBound >= 0, columns.upperBound <= columnCount
    else { return nil }
    switch source {
    case .matrix(let matrix):
      let numbers = matrix.row(row)
      return Array(
        numbers[numbers.startIndex + columns.lowerBound..<numbers.startIndex + columns.upperBound])
    case .reader(_, let read):
      guard let numbers = read(row, columns), numbers.count == columns.count else { return nil }
      return numbers
    }
  }

  /// A whole row; nil where it cannot be read.
  public func row(_ row: Int) -> [Float]? { numbers(row: row, columns: 0..<columnCount) }

  /// Whether two sources have the same numbers: in memory by comparing them, else by what they are.
  public static func == (left: GivenRows, right: GivenRows) -> Bool {
    guard left.rowCount == right.rowCount, left.columnCount == right.columnCount else {
      return false
    }
    switch (left.source, right.source) {
    case (.matrix(let left), .matrix(let right)): return left == right
    case (.reader(let left, _), .reader(let right, _)): return left == right
    default: return false
    }
  }
}
