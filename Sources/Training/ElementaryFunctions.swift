/// e^x from additions and multiplications alone, so that every system gives the same bits.
///
///     e^x = 2ⁿ · e^r,  n = round(x ÷ ln 2),  e^r = 1 + r + r²/2! + … + r¹³/13!
///
///     exponential(1)  // 2.718281828459045
///
/// Its relative error is below 4 · 10⁻¹⁶; what would be smaller than 10⁻³⁰⁷ is 0.
///
/// - Parameter x: Any number.
/// - Returns: e^x; infinity where that is too large, no number for no number.
/// - Complexity: O(1).
func exponential(_ x: Double) -> Double {
  if x.isNaN { return x }
  if x > 709.7 { return .infinity }
  if x < -708 { return 0 }
  let n = (x * 1.4426950408889634).rounded()
  let r = (x - n * 0x1.62e42fefa38p-1) - n * 0x1.ef35793c7673p-45
  var sum = 1.0
  for factor in inverseOrders { sum = 1 + r * factor * sum }
  // 2¹⁰²⁴ has no bits of its own, 2 · 2¹⁰²³ has.
  let half = Double(bitPattern: UInt64(bitPattern: Int64(n) + 1022) << 52)
  return sum * half * 2
}

/// 1/13, 1/12, … 1: what Horner's scheme multiplies with.
private let inverseOrders: [Double] = (1...13).reversed().map { 1 / Double($0) }

/// The natural logarithm, the same bits on every system.
///
///     ln x = n ln 2 + 2 (s + s³/3 + s⁵/5 + …),  x = 2ⁿ m,  s = (m − 1) ÷ (m + 1)
///
///     logarithm(2)  // 0.6931471805599453
///
/// Its error is below 4 · 10⁻¹⁶ · max(1, |ln x|).
///
/// - Parameter x: A number above 0.
/// - Returns: ln x; −∞ of 0, no number of a negative one.
/// - Complexity: O(1).
func logarithm(_ x: Double) -> Double {
  guard x > 0 else { return x == 0 ? -.infinity : .nan }
  guard x.isFinite else { return x }
  var (n, m) = (Double(x.exponent), x.significand)
  if m > 1.4142135623730951 { (n, m) = (n + 1, m / 2) }
  let s = (m - 1) / (m + 1)
  var sum = 0.0
  for order in stride(from: 23, through: 3, by: -2) { sum = s * s * (1 / Double(order) + sum) }
  return n * 0x1.62e42fefa38p-1 + (n * 0x1.ef35793c7673p-45 + 2 * s * (1 + sum))
}

/// The hyperbolic tangent, the same bits on every system.
///
///     tanh x = 1 − 2 ÷ (e²ˣ + 1)
///
///     hyperbolicTangent(0.5)  // 0.46211715726000973
///
/// Its absolute error is below 5 · 10⁻¹⁶.
///
/// - Complexity: O(1).
func hyperbolicTangent(_ x: Double) -> Double { 1 - 2 / (exponential(2 * x) + 1) }

/// The logistic function 1 ÷ (1 + e⁻ˣ), which opens and closes the gates of a recurrent network.
///
///     logistic(0)  // 0.5
///
/// - Complexity: O(1).
func logistic(_ x: Double) -> Double { 1 / (1 + exponential(-x)) }

/// The sine, the same bits on every system, for angles of a few turns.
///
///     sine(1)  // 0.8414709848078965
///
/// Its absolute error is below 10⁻¹⁵ for |x| ≤ 10.
///
/// - Complexity: O(1).
func sine(_ x: Double) -> Double {
  let halfTurns = (x / Double.pi).rounded()
  let r = (x - halfTurns * 0x1.921fb54442d18p+1) - halfTurns * 0x1.1a62633145c07p-53
  var sum = 1.0
  for order in stride(from: 23, through: 3, by: -2) {
    sum = 1 - r * r / Double(order * (order - 1)) * sum
  }
  return halfTurns.truncatingRemainder(dividingBy: 2) == 0 ? r * sum : -r * sum
}
