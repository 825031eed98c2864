/// A number with so many decimals, rounded half away from 0.
///
///     decimalText(6.26976, decimals: 4)  // "6.2698"
///     decimalText(-0.001, decimals: 2)   // "0.00"
///
/// - Parameters:
///   - number: Any number.
///   - decimals: From 0 to 12; more are cut to that.
/// - Returns: Digits with a point; what is no number in words.
func decimalText(_ number: Double, decimals: Int) -> String {
  guard number.isFinite else {
    return number.isNaN ? "undefined" : number > 0 ? "∞" : "−∞"
  }
  let decimals = max(0, min(12, decimals))
  var unit = 1.0
  for _ in 0..<decimals { unit *= 10 }
  let scaled = (abs(number) * unit).rounded()
  guard scaled < 9e18 else { return "\(number)" }
  let digits = String(UInt64(scaled))
  let sign = number < 0 && scaled > 0 ? "−" : ""
  guard decimals > 0 else { return sign + digits }
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}

/// A number with as many decimals as it needs, at most six.
///
///     plainNumber(10)  // "10"
func plainNumber(_ number: Double) -> String {
  decimalText(number, decimals: 6).withoutEndingZeros
}

/// A weight as the screens write it: without the zero before the point.
///
///     weightText(0.9277, decimals: 3)  // ".928"
func weightText(_ number: Double, decimals: Int = 3) -> String {
  let text = decimalText(number, decimals: decimals)
  if text.hasPrefix("0.") { return String(text.dropFirst()) }
  return text.hasPrefix("−0.") ? "−" + text.dropFirst(2) : text
}

/// A number as people type it: a sign of either kind, a point or a comma, perhaps no zero before it.
///
///     number(from: "−.5")  // -0.5
func number(from typed: String) -> Double? {
  var text = ""
  for character in typed.trimmed {
    switch character {
    case "−", "–": text.append("-")
    case ",": text.append(".")
    default: text.append(character)
    }
  }
  let digits = text.drop { $0 == "-" || $0 == "+" }
  guard digits.contains(where: { ("0"..."9").contains($0) }),
    text.allSatisfy({ "0123456789.+-eE".contains($0) }),
    let number = Double(digits.hasPrefix(".") ? text.replacingPoint : text), number.isFinite
  else { return nil }
  return number
}

extension String {
  /// The text without blanks at both ends.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// The text with a zero before the point with which its digits begin.
  fileprivate var replacingPoint: String {
    guard let point = firstIndex(of: ".") else { return self }
    return self[..<point] + "0" + self[point...]
  }

  /// How many digits stand behind its point.
  var decimalCount: Int {
    guard let point = firstIndex(where: { $0 == "." || $0 == "," }) else { return 0 }
    return self[index(after: point)...].prefix { $0.isNumber }.count
  }
}
