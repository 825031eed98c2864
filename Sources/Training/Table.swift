import Attention

/// A table of numbers in double precision, row by row: what is trained, and what is computed with.
///
///     let table = Table([[1, 2], [3, 4]])
///     table[1, 0]  // 3
public struct Table: Equatable, Sendable {
  /// How many rows.
  public let rowCount: Int
  /// How many columns.
  public let columnCount: Int
  /// All numbers, the first row first.
  public internal(set) var numbers: [Double]

  /// Creates a table of zeros.
  init(rowCount: Int, columnCount: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    numbers = Array(repeating: 0, count: rowCount * columnCount)
  }

  /// Creates a table from its rows; a shorter row is filled with zeros.
  init(_ rows: [[Double]]) {
    rowCount = rows.count
    let columnCount = rows.map(\.count).max() ?? 0
    self.columnCount = columnCount
    numbers = rows.flatMap { $0 + Array(repeating: 0, count: columnCount - $0.count) }
  }

  /// Creates a table of random numbers around 0.
  init(rowCount: Int, columnCount: Int, deviation: Double, random: inout SplitMix64) {
    self.init(rowCount: rowCount, columnCount: columnCount)
    for index in numbers.indices { numbers[index] = deviation * random.nextNormal() }
  }

  /// The number in a row and a column, both from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { numbers[row * columnCount + column] }
    set { numbers[row * columnCount + column] = newValue }
  }

  /// One row.
  public func row(_ index: Int) -> [Double] {
    Array(numbers[index * columnCount..<(index + 1) * columnCount])
  }

  /// Some rows that follow each other, as a table of their own.
  func rows(_ range: Range<Int>) -> Table { Table(range.map(row)) }

  /// The largest number of a row stands here; of equals, the first.
  func largestColumn(ofRow row: Int) -> Int {
    (0..<columnCount).reduce(0) { self[row, $1] > self[row, $0] ? $1 : $0 }
  }
}
