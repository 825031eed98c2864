/// Where the numbers of a product lie, and how many there are.
///
///     cᵢⱼ += Σₖ aᵢₖ bₖⱼ
struct BlockProduct {
  /// How many rows a and c have.
  let rows: Int
  /// How many columns a and rows b have.
  let inner: Int
  /// How many columns b and c have.
  let columns: Int
  /// Where a begins, and how far apart its rows and its columns are.
  let left: (start: Int, rowStride: Int, columnStride: Int)
  /// Where b begins.
  let rightStart: Int
  /// Where c begins.
  let resultStart: Int

  /// Adds the product to what is there.
  ///
  /// Eight columns of two rows are summed at a time: the sums stay in registers, and every number
  /// of b serves two rows. Each sum is taken in the order k = 0, 1, 2 …
  ///
  /// - Complexity: O(rows · inner · columns).
  func add(_ a: [Double], _ b: [Double], to c: inout [Double]) {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        c.withUnsafeMutableBufferPointer { c in
          var row = 0
          while row + 2 <= rows {
            addTwoRows(row, a, b, c)
            row += 2
          }
          if row < rows { addColumns(from: 0, ofRow: row, a, b, c) }
        }
      }
    }
  }

  private typealias Numbers = UnsafeBufferPointer<Double>

  private func addTwoRows(
    _ row: Int, _ a: Numbers, _ b: Numbers, _ c: UnsafeMutableBufferPointer<Double>
  ) {
    let first = left.start + row * left.rowStride
    let second = first + left.rowStride
    var column = 0
    while column + 8 <= columns {
      var (upper, lower) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
      for k in 0..<inner {
        let factor = eight(b, at: rightStart + k * columns + column)
        upper += a[first + k * left.columnStride] * factor
        lower += a[second + k * left.columnStride] * factor
      }
      let place = resultStart + row * columns + column
      addEight(upper, to: c, at: place)
      addEight(lower, to: c, at: place + columns)
      column += 8
    }
    addColumns(from: column, ofRow: row, a, b, c)
    addColumns(from: column, ofRow: row + 1, a, b, c)
  }

  private func addColumns(
    from start: Int, ofRow row: Int, _ a: Numbers, _ b: Numbers,
    _ c: UnsafeMutableBufferPointer<Double>
  ) {
    for column in start..<max(start, columns) {
      var sum = 0.0
      for k in 0..<inner {
        sum +=
          a[left.start + row * left.rowStride + k * left.columnStride]
          * b[rightStart + k * columns + column]
      }
      c[resultStart + row * columns + column] += sum
    }
  }

  private func eight(_ numbers: Numbers, at place: Int) -> SIMD8<Double> {
    UnsafeRawBufferPointer(numbers).loadUnaligned(
      fromByteOffset: place * MemoryLayout<Double>.stride, as: SIMD8<Double>.self)
  }

  private func addEight(
    _ sums: SIMD8<Double>, to c: UnsafeMutableBufferPointer<Double>, at place: Int
  ) {
    for lane in 0..<8 { c[place + lane] += sums[lane] }
  }
}

/// Every one of equally large blocks turned over, so that columns become rows.
///
/// - Complexity: O(number of numbers).
func transposed(_ numbers: [Double], blocks: Int, rows: Int, columns: Int) -> [Double] {
  var turned = [Double](repeating: 0, count: numbers.count)
  turned.withUnsafeMutableBufferPointer { turned in
    numbers.withUnsafeBufferPointer { numbers in
      for block in 0..<blocks {
        let start = block * rows * columns
        for row in 0..<rows {
          for column in 0..<columns {
            turned[start + column * rows + row] = numbers[start + row * columns + column]
          }
        }
      }
    }
  }
  return turned
}
