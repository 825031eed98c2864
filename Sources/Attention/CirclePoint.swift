#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a point of the unit circle stands after some turns, from which positions are made.
///
///     (cos 2π·turns, sin 2π·turns)
///
///     circlePoint(turns: 0.25)  // cosine 0, sine 1
///
/// Quarter turns are exact, so that 0 is 0 and not 6·10⁻¹⁷.
///
/// - Parameter turns: Fractions and negative numbers count as well.
/// - Returns: The cosine and the sine of the angle.
public func circlePoint(turns: Double) -> (cosine: Double, sine: Double) {
  let part = turns - turns.rounded(.down)
  switch part {
  case 0: return (1, 0)
  case 0.25: return (0, 1)
  case 0.5: return (-1, 0)
  case 0.75: return (0, -1)
  default: return (cos(2 * .pi * part), sin(2 * .pi * part))
  }
}
