import Attention
import Screen

/// The numbers of the pane with digits such that each line follows from the printed ones.
struct PaneNumbers: Equatable, Sendable {
  /// The terms of the dot product, the largest first: name and printed value.
  let terms: [NamedNumber]
  let dot: String
  /// The dot product as line 2 divides it.
  let scaledDot: String
  let scaled: String
  let exponent: String
  let denominator: String
  let weight: String

  init(_ derivation: Derivation, configuration: AttentionConfiguration, mostTerms: Int) {
    let cell = derivation.cell
    let scale = derivation.scale.calculated
    let digits = max(2, scale.expressions.first.map { fractionDigits($0.leadingScore) } ?? 2)
    let list = NamedSum(
      derivation.termsBySize.map { ($0.name, $0.value) }, total: cell.dot, most: mostTerms,
      form: .score, digits: digits)
    terms = list.numbers
    dot = list.total
    scaledDot = scale.expressions.first?.leadingScore ?? list.total
    scaled = scale.result
    guard let outcome = cell.outcome.value else {
      (exponent, denominator, weight) = ("∅", "∅", "∅")
      return
    }
    let calculated = PocketCalculator([cell.quotient(outcome)], equal: .share(outcome.weight))
    let isHidden = cell.verdict != .allowed
    exponent = isHidden ? "0" : calculated.expressions.first?.leading ?? "…"
    denominator =
      calculated.expressions.first?.trailing ?? decimalText(outcome.denominator, places: 3)
    weight = isHidden ? "╱" : calculated.result
  }
}

/// A number and what it is called.
struct NamedNumber: Equatable, Sendable {
  let name: String
  let text: String
}

/// Numbers with names and their sum, printed so that they add up; the smallest go together.
struct NamedSum: Equatable, Sendable {
  let numbers: [NamedNumber]
  let total: String

  /// Prints numbers, in the order in which they are shown, that add up to a total.
  ///
  /// Where there are more than `most`, what is left is summed up in the last line.
  init(
    _ numbers: [(name: String, value: Double)], total: Double, most: Int, form: NumberForm,
    digits: Int
  ) {
    let shown = numbers.count <= most ? numbers.count : max(0, most - 1)
    let rest = numbers.dropFirst(shown)
    var lines = numbers.prefix(shown).map { ($0.name, $0.value) }
    if !rest.isEmpty {
      lines.append(("\(rest.count) others", rest.reduce(0) { $0 + $1.value }))
    }
    let terms = lines.map { Formula.number(Quantity($0.1, form, digits: digits)) }
    let sum = PocketCalculator([.sum(terms)], equal: Quantity(total, form, digits: digits))
    let texts =
      sum.expressions.first?.terms ?? lines.map { form.text($0.1, digits: digits) }
    self.numbers = zip(lines, texts).map { NamedNumber(name: $0.0, text: $1) }
    self.total = sum.result
  }
}

extension AttentionCell {
  /// Exponent ÷ denominator.
  func quotient(_ outcome: CellWeight) -> Formula {
    .quotient(
      .number(.share(outcome.exponent)), .number(Quantity(outcome.denominator, .weight, digits: 3)))
  }
}

/// How many digits a printed number has after the point.
func fractionDigits(_ text: String) -> Int {
  guard let point = text.lastIndex(of: ".") else { return 0 }
  return text.distance(from: point, to: text.endIndex) - 1
}
