/// A number with so many digits after the point, correctly rounded, ties to even, minus as `−`.
///
///     decimalText(0.92767, places: 3)  // "0.928"
///     decimalText(-0.4321, places: 2)  // "−0.43"
///     decimalText(.nan, places: 2)  // "NaN"
///
/// The rounding is that of the number itself, not of its nearest decimal fraction: 0.125 is a tie,
/// 0.15 lies below one. From 10¹⁵ on, the shortest text that gives the number back: `1e+20`.
///
/// - Parameters:
///   - value: Any number.
///   - places: Digits after the point, from 0 to 15; others are brought into this range.
/// - Returns: ASCII except for `−` and `∞`; a result that rounds to zero has no sign.
/// - Complexity: O(places).
public func decimalText(_ value: Double, places: Int) -> String {
  guard value.isFinite else { return nonFiniteText(value) }
  let size = abs(value)
  guard size < 1e15 else { return (value < 0 ? "−" : "") + "\(size)" }
  let places = min(max(0, places), size < 1000 ? 15 : size < 1e9 ? 9 : 3)
  let digits = roundedDigits(size, places: places)
  let isZero = digits.allSatisfy { $0 == "0" }
  return (value < 0 && !isZero ? "−" : "") + withPoint(digits, places: places)
}

/// How a number that is not finite is written.
private func nonFiniteText(_ value: Double) -> String {
  value.isNaN ? "NaN" : value > 0 ? "∞" : "−∞"
}

/// The digits of `size · 10^places`, rounded to an integer.
private func roundedDigits(_ size: Double, places: Int) -> String {
  let significand = size.significandWithUnit
  let shift = significand.exponent
  let power = (0..<places).reduce(UInt64(1)) { result, _ in result * 10 }
  let product = significand.integer.multipliedFullWidth(by: power)
  guard shift < 0 else { return "\(product.low << UInt64(shift))" }
  return "\(rounded(high: product.high, low: product.low, shiftedBy: -shift))"
}

/// `(high, low) ÷ 2^shift`, rounded to the nearest integer, ties to the even one.
private func rounded(high: UInt64, low: UInt64, shiftedBy shift: Int) -> UInt64 {
  let below: (bit: Bool, rest: Bool)
  let whole: UInt64
  switch shift {
  case ..<64:
    let amount = UInt64(shift)
    whole = (low >> amount) | (high << (64 - amount))
    below = halves(of: low, bits: amount)
  case 64..<128:
    let amount = UInt64(shift - 64)
    whole = high >> amount
    let upper = halves(of: high, bits: amount)
    below = amount == 0 ? (low >> 63 == 1, low << 1 != 0) : (upper.bit, upper.rest || low != 0)
  default: return 0
  }
  guard below.bit, below.rest || whole % 2 == 1 else { return whole }
  return whole + 1
}

/// The highest of the lowest `bits` bits, and whether one of the others is set.
private func halves(of number: UInt64, bits: UInt64) -> (bit: Bool, rest: Bool) {
  guard bits > 0 else { return (false, false) }
  let lowest = bits == 64 ? number : number & ((1 << bits) - 1)
  let half = UInt64(1) << (bits - 1)
  return (lowest & half != 0, lowest & (half - 1) != 0)
}

/// Puts the point before the last `places` digits.
private func withPoint(_ digits: String, places: Int) -> String {
  guard places > 0 else { return digits }
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
  return padded.dropLast(places) + "." + padded.suffix(places)
}

extension Double {
  /// The number as `integer · 2^exponent`; not for numbers that are not finite.
  fileprivate var significandWithUnit: (integer: UInt64, exponent: Int) {
    guard self != 0 else { return (0, 0) }
    let hidden: UInt64 = isNormal ? 1 << 52 : 0
    let biased = isNormal ? Int(exponentBitPattern) : 1
    return (hidden | significandBitPattern, biased - 1075)
  }
}
