import Attention
import Screen

/// Chooses digits such that a pocket calculator, given the printed numbers, finds the printed result.
///
/// The numbers of the expressions get more digits, up to four, until they give the result with the
/// digits that it prefers; where that does not help, the result loses a digit and it starts again.
///
///     // .928 × 1.694 is 1.572, not 1.571, so the result loses its last digit:
///     .928 × 1.694 = 1.57
struct PocketCalculator: Equatable, Sendable {
  /// The expressions as printed; empty if no digits agree.
  let expressions: [PrintedExpression]
  /// The result as printed.
  let result: String

  /// How many digits numbers get beyond those they prefer.
  static let mostExtraDigits = 4

  /// Prints expressions that are all equal to a result.
  init(_ formulas: [Formula], equal result: Quantity) {
    for taken in 0...max(0, result.digits) {
      let digits = result.digits - taken
      let text = result.form.text(result.value, digits: digits)
      for extra in 0...Self.mostExtraDigits {
        let printed = formulas.map { $0.printed(extraDigits: extra) }
        guard printed.allSatisfy({ Self.agrees($0, with: text, digits: digits) }) else { continue }
        self.init(expressions: printed, result: text)
        return
      }
    }
    self.init(expressions: [], result: result.text(extraDigits: 0))
  }

  private init(expressions: [PrintedExpression], result: String) {
    self.expressions = expressions
    self.result = result
  }

  /// Whether a printed expression, recomputed and rounded, is a printed result.
  ///
  /// Ties do not agree: which way they round would be a matter of taste.
  static func agrees(_ expression: PrintedExpression, with result: String, digits: Int) -> Bool {
    guard let recomputed = expression.recomputed, let printed = number(result) else { return false }
    let half = (0..<digits).reduce(0.5) { half, _ in half / 10 }
    return abs(recomputed - printed) < half * (1 - 1e-6)
  }

  /// The number that a printed text stands for.
  static func number(_ text: String) -> Double? {
    let sign = text.hasPrefix("−") ? -1.0 : 1
    let digits = text.first.map { "−+".contains($0) } == true ? text.dropFirst() : text[...]
    return Double("0" + digits).map { sign * $0 }
  }
}

extension PrintedExpression {
  /// The value that follows from the printed digits; nil where one of them is no number.
  var recomputed: Double? {
    switch self {
    case .number(let digits, _): PocketCalculator.number(digits)
    case .sum(let terms):
      terms.reduce(0) { sum, term in
        guard let sum, let value = term.recomputed else { return nil }
        return sum + value
      }
    case .difference(let left, let right): Self.both(left, right, -)
    case .product(let left, let right): Self.both(left, right, *)
    case .quotient(let left, let right): Self.both(left, right, /)
    case .root(let number): Double(number).squareRoot()
    case .exponential(let power): power.recomputed.flatMap(Self.exponential)
    case .tanh(let number): number.recomputed.map { softCapped($0, cap: 1) }
    }
  }

  private static func both(
    _ left: PrintedExpression, _ right: PrintedExpression, _ operation: (Double, Double) -> Double
  ) -> Double? {
    guard let left = left.recomputed, let right = right.recomputed else { return nil }
    return operation(left, right)
  }

  /// e^power, as softmax computes it: against 0 for negative powers, its inverse for others.
  static func exponential(_ power: Double) -> Double? {
    let smaller = softmax(overRow: [-abs(power), 0]).value?.exponents.first
    return power > 0 ? smaller.map { 1 / $0 } : smaller
  }
}
