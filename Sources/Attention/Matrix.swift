/// A table of numbers, row by row, as checkpoints store it.
///
///     let keys = Matrix([[1, 0], [0, 1]])
///     keys[1, 0]  // 0
///
/// Elements are `Float`; every sum over them is accumulated in `Double`.
public struct Matrix: Equatable, Sendable {
  /// How many rows.
  public let rowCount: Int
  /// How many columns.
  public let columnCount: Int
  /// All numbers, the first row first.
  public private(set) var elements: [Float]

  /// Creates a table from its numbers, the first row first.
  ///
  /// - Parameters:
  ///   - rowCount: How many rows.
  ///   - columnCount: How many columns.
  ///   - elements: `rowCount · columnCount` numbers.
  /// - Throws: `ShapeError.elementCount` if there are more or fewer numbers than that.
  public init(rowCount: Int, columnCount: Int, elements: [Float]) throws(ShapeError) {
    let (expected, overflow) = rowCount.multipliedReportingOverflow(by: columnCount)
    guard rowCount >= 0, columnCount >= 0, !overflow, expected == elements.count else {
      throw .elementCount(rows: rowCount, columns: columnCount, found: elements.count)
    }
    self.init(unchecked: elements, rowCount: rowCount, columnCount: columnCount)
  }

  /// Creates a table from its rows; a shorter row is filled with zeros.
  public init(_ rows: [[Float]]) {
    let columnCount = rows.map(\.count).max() ?? 0
    let filled = rows.flatMap { $0 + Array(repeating: 0, count: columnCount - $0.count) }
    self.init(unchecked: filled, rowCount: rows.count, columnCount: columnCount)
  }

  /// Creates a table of zeros.
  public static func zeros(rowCount: Int, columnCount: Int) -> Matrix {
    let (rows, columns) = (max(0, rowCount), max(0, columnCount))
    return Matrix(
      unchecked: Array(repeating: 0, count: rows * columns), rowCount: rows, columnCount: columns)
  }

  private init(unchecked elements: [Float], rowCount: Int, columnCount: Int) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.elements = elements
  }

  /// The number in a row and a column, both from 0.
  public subscript(row: Int, column: Int) -> Float {
    get { elements[row * columnCount + column] }
    set { elements[row * columnCount + column] = newValue }
  }

  /// One row.
  public func row(_ index: Int) -> ArraySlice<Float> {
    elements[index * columnCount..<(index + 1) * columnCount]
  }

  /// The columns of a range, as a table of their own.
  public func columns(_ range: Range<Int>) -> Matrix {
    let kept = (0..<rowCount).flatMap { row in
      elements[row * columnCount + range.lowerBound..<row * columnCount + range.upperBound]
    }
    return Matrix(unchecked: kept, rowCount: rowCount, columnCount: range.count)
  }

  /// Tables of equally many rows, side by side.
  ///
  /// - Throws: `ShapeError.rowCount` if one has more or fewer rows than the first.
  public static func sideBySide(_ tables: [Matrix]) throws(ShapeError) -> Matrix {
    let rowCount = tables.first?.rowCount ?? 0
    for table in tables where table.rowCount != rowCount {
      throw .rowCount(of: "a table set beside others", expected: rowCount, found: table.rowCount)
    }
    let elements = (0..<rowCount).flatMap { row in tables.flatMap { $0.row(row) } }
    let columnCount = tables.reduce(0) { $0 + $1.columnCount }
    return Matrix(unchecked: elements, rowCount: rowCount, columnCount: columnCount)
  }

  /// The sum of two tables of one shape, element by element.
  ///
  /// - Throws: `ShapeError` if the shapes differ.
  public func adding(_ other: Matrix) throws(ShapeError) -> Matrix {
    guard other.rowCount == rowCount else {
      throw .rowCount(of: "the table to add", expected: rowCount, found: other.rowCount)
    }
    guard other.columnCount == columnCount else {
      throw .columnCount(of: "the table to add", expected: columnCount, found: other.columnCount)
    }
    return Matrix(
      unchecked: zip(elements, other.elements).map { $0 + $1 }, rowCount: rowCount,
      columnCount: columnCount)
  }

  /// A table of one product for every pair of rows, `self · otherᵀ`.
  ///
  ///     Matrix([[1, 2]]).multiplied(byTransposed: Matrix([[3, 4], [0, 1]]))  // [[11, 2]]
  ///
  /// - Parameter other: Shape `[m, d]`, where this table is `[n, d]`.
  /// - Returns: Shape `[n, m]`.
  /// - Throws: `ShapeError.columnCount` if the rows are not equally long.
  /// - Complexity: O(n · m · d).
  public func multiplied(byTransposed other: Matrix) throws(ShapeError) -> Matrix {
    guard other.columnCount == columnCount else {
      throw .columnCount(of: "the right factor", expected: columnCount, found: other.columnCount)
    }
    var product = Matrix.zeros(rowCount: rowCount, columnCount: other.rowCount)
    let transposed = other.transposedElements
    var sums = [Double](repeating: 0, count: other.rowCount)
    for row in 0..<rowCount {
      for column in sums.indices { sums[column] = 0 }
      for (index, number) in self.row(row).enumerated() {
        let (factor, first) = (Double(number), index * sums.count)
        for column in sums.indices { sums[column] += factor * transposed[first + column] }
      }
      for column in sums.indices { product[row, column] = Float(sums[column]) }
    }
    return product
  }

  /// All numbers, the first column first, so that a loop over the rows reads neighbours.
  private var transposedElements: [Double] {
    (0..<columnCount).flatMap { column in (0..<rowCount).map { Double(self[$0, column]) } }
  }

  /// Lets a loop write all numbers without copying the table.
  mutating func withUnsafeMutableElements(_ write: (UnsafeMutableBufferPointer<Float>) -> Void) {
    elements.withUnsafeMutableBufferPointer { write($0) }
  }
}

/// The sum of products of two equally long lists, accumulated in `Double`.
func dotProduct(_ left: ArraySlice<Float>, _ right: ArraySlice<Float>) -> Double {
  left.withUnsafeBufferPointer { left in
    right.withUnsafeBufferPointer { right in
      var sum = 0.0
      for index in 0..<min(left.count, right.count) {
        sum += Double(left[index]) * Double(right[index])
      }
      return sum
    }
  }
}
