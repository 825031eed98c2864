import Screen

/// An expression with exact numbers that is still to be printed.
///
///     Formula.quotient(.number(Quantity(48.76, .score, digits: 2)), .root(16))
indirect enum Formula: Equatable, Sendable {
  /// A number that is rounded when it is printed.
  case number(Quantity)
  /// A number that is printed in full.
  case exactly(String)
  case sum([Formula])
  case difference(Formula, Formula)
  case product(Formula, Formula)
  case quotient(Formula, Formula)
  case root(Int)
  case exponential(Formula)
  case tanh(Formula)

  /// The expression with every number printed with more digits than it prefers.
  func printed(extraDigits: Int) -> PrintedExpression {
    switch self {
    case .number(let quantity):
      .number(quantity.text(extraDigits: extraDigits), name: quantity.name)
    case .exactly(let text): .number(text)
    case .sum(let terms): .sum(terms.map { $0.printed(extraDigits: extraDigits) })
    case .difference(let left, let right):
      .difference(left.printed(extraDigits: extraDigits), right.printed(extraDigits: extraDigits))
    case .product(let left, let right):
      .product(left.printed(extraDigits: extraDigits), right.printed(extraDigits: extraDigits))
    case .quotient(let left, let right):
      .quotient(left.printed(extraDigits: extraDigits), right.printed(extraDigits: extraDigits))
    case .root(let number): .root(number)
    case .exponential(let power): .exponential(power.printed(extraDigits: extraDigits))
    case .tanh(let number): .tanh(number.printed(extraDigits: extraDigits))
    }
  }
}

/// A number, its form and how many digits it is printed with where nothing speaks against it.
struct Quantity: Equatable, Sendable {
  let value: Double
  let form: NumberForm
  let digits: Int
  let name: String?

  init(_ value: Double, _ form: NumberForm, digits: Int, name: String? = nil) {
    self.value = value
    self.form = form
    self.digits = digits
    self.name = name
  }

  /// A share of 1: three digits, and below .01 two that count, as far as six places.
  static func share(_ value: Double) -> Quantity {
    let size = abs(value)
    let small = size >= 0.001 ? 4 : size >= 0.0001 ? 5 : 6
    return Quantity(value, .weight, digits: size >= 0.01 || size == 0 ? 3 : small)
  }

  /// A score: two digits.
  static func score(_ value: Double, name: String? = nil) -> Quantity {
    Quantity(value, .score, digits: 2, name: name)
  }

  func text(extraDigits: Int) -> String { form.text(value, digits: digits + extraDigits) }
}
