/// An expression as it is printed: its numbers are texts, and from them it can be recomputed.
///
///     PrintedExpression.quotient(.number("1.000"), .number("1.078")).text  // "1.000 ÷ 1.078"
public indirect enum PrintedExpression: Equatable, Sendable {
  /// A number, and what it is called.
  case number(String, name: String? = nil)
  /// Terms that are added; negative ones are printed with `−` instead of `+`.
  case sum([PrintedExpression])
  /// Left − right.
  case difference(PrintedExpression, PrintedExpression)
  /// Left × right.
  case product(PrintedExpression, PrintedExpression)
  /// Left ÷ right.
  case quotient(PrintedExpression, PrintedExpression)
  /// √ of a whole number.
  case root(Int)
  /// e to the power of an expression.
  case exponential(PrintedExpression)
  /// The hyperbolic tangent of an expression.
  case tanh(PrintedExpression)

  /// The expression in one line.
  public var text: String {
    switch self {
    case .number(let digits, let name): name.map { digits + " " + $0 } ?? digits
    case .sum(let terms): Self.text(ofSum: terms)
    case .difference(let left, let right): "\(left.text) − \(right.operandText)"
    case .product(let left, let right): "\(left.operandText) × \(right.operandText)"
    case .quotient(let left, let right): "\(left.operandText) ÷ \(right.operandText)"
    case .root(let number): "√\(number)"
    case .exponential(.number(let digits, _)): "e^\(digits)"
    case .exponential(let power): "e^(\(power.text))"
    case .tanh(let number): "tanh(\(number.text))"
    }
  }

  /// The pieces of the expression where a line may be broken: each term of a sum.
  public var pieces: [String] {
    guard case .sum(let terms) = self else { return [text] }
    return terms.enumerated().map { index, term in Self.text(ofTerm: term, isFirst: index == 0) }
  }

  private static func text(ofSum terms: [PrintedExpression]) -> String {
    guard !terms.isEmpty else { return "0" }
    return PrintedExpression.sum(terms).pieces.joined(separator: " ")
  }

  private static func text(ofTerm term: PrintedExpression, isFirst: Bool) -> String {
    let text = term.text
    if isFirst { return text }
    return text.hasPrefix("−") ? "− " + text.dropFirst() : "+ " + text
  }

  private var operandText: String {
    switch self {
    case .sum, .difference: "(\(text))"
    default: text
    }
  }
}
