import Attention
import Screen

/// Two numbers and their difference, with digits such that a pocket calculator finds the difference.
///
///     PrintedDifference(cell, form: .weight, digits: 3)  // .928  .158  −.770
struct PrintedDifference: Equatable, Sendable {
  /// The number of A.
  let first: String
  /// The number of B.
  let second: String
  /// B − A, with its sign.
  let difference: String

  /// Prints a cell.
  ///
  /// - Parameters:
  ///   - cell: Its numbers.
  ///   - form: What they are.
  ///   - digits: How many digits after the point, where nothing speaks against it.
  ///   - columns: How many columns a number may take; `≈` stands before a difference that no
  ///     digits in these columns give.
  init(_ cell: ComparedCell, form: NumberForm, digits: Int, columns: Int = .max) {
    let first = cell.first.text(form, digits)
    let second = cell.second.text(form, digits)
    guard case .number(let a)? = cell.first, case .number(let b)? = cell.second,
      case .number(let difference)? = cell.difference, difference.isFinite
    else {
      (self.first, self.second) = (first, second)
      self.difference = cell.difference.map { Self.signed($0, form, digits) } ?? "∅"
      return
    }
    let operands = [b, a].map { Formula.number(Quantity($0, form, digits: digits)) }
    let calculator = PocketCalculator(
      [.difference(operands[0], operands[1])], equal: Quantity(difference, form, digits: digits))
    guard case .difference(let right, let left)? = calculator.expressions.first,
      max(left.text.count, right.text.count) <= columns
    else {
      (self.first, self.second) = (first, second)
      self.difference = "≈" + Self.signed(.number(difference), form, digits)
      return
    }
    (self.first, self.second) = (tableText(left.text, of: a), tableText(right.text, of: b))
    self.difference = Self.withSign(tableText(calculator.result, of: difference))
  }

  private static func signed(_ value: StageValue, _ form: NumberForm, _ digits: Int) -> String {
    withSign(tableText(value.text(form, digits: digits), of: value.number ?? 0))
  }

  private static func withSign(_ text: String) -> String {
    let isSigned = text.hasPrefix("−") || text.hasPrefix("+")
    let isNumber = text.contains { ("1"..."9").contains($0) }
    return isSigned || !isNumber ? text : "+" + text
  }
}

extension StageValue? {
  /// The number, or the sign; nothing where there is no such cell.
  fileprivate func text(_ form: NumberForm, _ digits: Int) -> String {
    self.map { tableText($0.text(form, digits: digits), of: $0.number ?? 0) } ?? ""
  }
}
