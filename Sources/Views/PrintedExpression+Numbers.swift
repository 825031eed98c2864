extension PrintedExpression {
  /// The printed numbers of a sum, in order; empty for everything else.
  var terms: [String] {
    guard case .sum(let terms) = self else { return [] }
    return terms.map(\.leading)
  }

  /// The first number of the expression, as printed.
  var leading: String {
    switch self {
    case .number(let digits, _): digits
    case .sum(let terms): terms.first?.leading ?? ""
    case .difference(let left, _), .product(let left, _), .quotient(let left, _): left.leading
    case .exponential(let number), .tanh(let number): number.leading
    case .root: text
    }
  }

  /// The score with which a scale step begins, as printed: behind the cap where there is one.
  ///
  ///     2 × tanh(6.08 ÷ √12 ÷ 2)  // 6.08
  var leadingScore: String {
    switch self {
    case .quotient(let left, _): left.leadingScore
    case .product(_, let right): right.leading
    default: leading
    }
  }

  /// The last number of the expression, as printed.
  var trailing: String {
    switch self {
    case .difference(_, let right), .product(_, let right), .quotient(_, let right): right.trailing
    case .exponential(let number), .tanh(let number): number.trailing
    case .number(let digits, _): digits
    default: text
    }
  }
}
