#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A table of random numbers from the normal distribution; a seed gives the same ones everywhere.
///
///     x₁ = √(−2 ln(1 − u₁)) · cos 2πu₂,  x₂ = √(−2 ln(1 − u₁)) · sin 2πu₂,  u = (random ÷ 2¹¹) · 2⁻⁵³
///
///     normalNumbers(rowCount: 1, columnCount: 4, seed: 7).row(0)  // four numbers around 0
///
/// Pairs follow each other row by row; the random numbers are those of SplitMix64 from its seed.
///
/// - Parameters:
///   - rowCount: How many rows.
///   - columnCount: How many columns.
///   - seed: Where the sequence begins.
///   - mean: The middle of the distribution.
///   - deviation: Its standard deviation.
/// - Returns: Shape `[rowCount, columnCount]`.
/// - Complexity: O(rows · columns).
///
/// Source: Box and Muller, *A Note on the Generation of Random Normal Deviates*, 1958.
public func normalNumbers(
  rowCount: Int, columnCount: Int, seed: UInt64, mean: Double = 0, deviation: Double = 1
) -> Matrix {
  var random = SplitMix64(seed: seed)
  var table = Matrix.zeros(rowCount: rowCount, columnCount: columnCount)
  var spare: Double?
  for row in 0..<table.rowCount {
    for column in 0..<table.columnCount {
      let number: Double
      if let second = spare {
        (number, spare) = (second, nil)
      } else {
        let radius = (-2 * log(1 - random.nextFraction())).squareRoot()
        let angle = 2 * Double.pi * random.nextFraction()
        (number, spare) = (radius * cos(angle), radius * sin(angle))
      }
      table[row, column] = Float(mean + deviation * number)
    }
  }
  return table
}
