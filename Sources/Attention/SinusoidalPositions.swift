#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the sines and the cosines of a position stand in its vector.
public enum SinusoidalLayout: Equatable, Sendable {
  /// Sine and cosine take turns: `PE[p, 2i] = sin`, `PE[p, 2i + 1] = cos`.
  case interleaved
  /// First all sines, then all cosines.
  case halves
}

/// A vector of sines and cosines for every position.
///
///     PE[p, i] = sin(p ÷ base^(2i ÷ d)) and cos(p ÷ base^(2i ÷ d)),  i = 0 … d/2 − 1
///
/// The dot product of two of them depends only on their distance:
///
///     let positions = sinusoidalPositions(count: 6, dimension: 4)
///     // row 0 · row 1 = row 4 · row 5 = 1.5403
///
/// - Parameters:
///   - count: How many positions.
///   - dimension: How many numbers for each; an odd one leaves out the last cosine.
///   - base: What the wavelengths grow towards; 10,000 in the paper.
///   - layout: Where sines and cosines stand.
/// - Returns: Shape `[count, dimension]`.
/// - Complexity: O(count · dimension).
///
/// Source: Vaswani et al., *Attention Is All You Need*, 2017, section 3.5.
public func sinusoidalPositions(
  count: Int, dimension: Int, base: Double = 10_000, layout: SinusoidalLayout = .interleaved
) -> Matrix {
  var positions = Matrix.zeros(rowCount: count, columnCount: dimension)
  let pairs = (positions.columnCount + 1) / 2
  for position in 0..<positions.rowCount {
    for pair in 0..<pairs {
      let angle = Double(position) / pow(base, Double(2 * pair) / Double(dimension))
      let (sine, cosine) = layout == .interleaved ? (2 * pair, 2 * pair + 1) : (pair, pairs + pair)
      positions[position, sine] = Float(sin(angle))
      if cosine < dimension { positions[position, cosine] = Float(cos(angle)) }
    }
  }
  return positions
}
