import Attention
import Dispatch

extension Activation {
  /// What becomes of every number of a table.
  ///
  /// - Complexity: O(number of elements), on all processors.
  func applied(to table: Matrix) -> Matrix {
    table.mapped { Float(applied(to: Double($0))) }
  }
}

extension Matrix {
  /// A table of the same shape whose numbers come each from one of this.
  ///
  ///     Matrix([[1, −2]]).mapped { abs($0) }  // [[1, 2]]
  ///
  /// - Complexity: O(number of elements), on all processors.
  func mapped(_ change: @Sendable (Float) -> Float) -> Matrix {
    let old = elements
    let block = 1 << 12
    let new = [Float](unsafeUninitializedCapacity: old.count) { buffer, initialized in
      // Safe: every block writes places of its own, and all are done when this returns.
      nonisolated(unsafe) let result = buffer
      DispatchQueue.concurrentPerform(iterations: (old.count + block - 1) / block) { index in
        for place in index * block..<min((index + 1) * block, old.count) {
          result[place] = change(old[place])
        }
      }
      initialized = old.count
    }
    return (try? Matrix(rowCount: rowCount, columnCount: columnCount, elements: new)) ?? self
  }

  /// A table whose numbers come each from one of this and one of another of the same shape.
  ///
  /// - Throws: `ShapeError` if the shapes differ.
  func combined(
    with other: Matrix, _ combine: (Float, Float) -> Float
  ) throws(ShapeError) -> Matrix {
    guard other.rowCount == rowCount else {
      throw .rowCount(of: "the other table", expected: rowCount, found: other.rowCount)
    }
    guard other.columnCount == columnCount else {
      throw .columnCount(of: "the other table", expected: columnCount, found: other.columnCount)
    }
    return try Matrix(
      rowCount: rowCount, columnCount: columnCount,
      elements: zip(elements, other.elements).map { combine($0, $1) })
  }

  /// The rows of a range, as a table of their own.
  func rows(_ range: Range<Int>) throws(ShapeError) -> Matrix {
    try Matrix(
      rowCount: range.count, columnCount: columnCount,
      elements: Array(elements[range.lowerBound * columnCount..<range.upperBound * columnCount]))
  }
}
