import Attention
import Screen

/// The first five steps of a cell with their numbers put in, as views for beginners print them.
///
///     1 dot    0.8 × 0.9 + 0.2 × 0.1 + 0.1 × 0.2 = 0.72 + 0.02 + 0.02 = 0.76
///     4 exp    e^0.4388 = 1.5508
///     5 weight 1.5508 ÷ 4.1733 = .3716
///
/// Where that is no dot product, or no softmax of handy scores, the lines are those of every view.
struct PlainSteps: Equatable, Sendable {
  private let derivation: Derivation
  private let configuration: AttentionConfiguration
  private let words: StepWords

  init(_ derivation: Derivation, configuration: AttentionConfiguration) {
    self.derivation = derivation
    self.configuration = configuration
    words = StepWords(configuration)
  }

  /// Step 1 with the factors of each product, then with the products alone, then in few terms.
  var scoreLines: [DerivationLine] {
    let parts = derivation.cell.terms.flatMap(\.parts)
    let used = parts.filter { $0.product != 0 }
    let shown = used.isEmpty ? Array(parts.prefix(1)) : used
    let products = Formula.sum(
      shown.map { .product(ShortNumber($0.query).formula, ShortNumber($0.key).formula) })
    let sums = Formula.sum(shown.map { .number(.score($0.product)) })
    let isOne = shown.count == 1
    let formulas = isOne ? [[products]] : [[products, sums], [products], [sums]]
    let dot = Quantity.score(derivation.cell.dot)
    let zeros = parts.count - shown.count
    let note = zeros > 0 ? "\(zeros) other \(words.part)\(zeros == 1 ? "" : "s"), exactly 0" : ""
    let lines = formulas.flatMap { formulas -> [DerivationLine] in
      let sum = PocketCalculator(formulas, equal: dot)
      return (note.isEmpty ? [""] : [note, ""]).map {
        DerivationLine(
          step: .dot, label: words.score, expressions: sum.expressions, result: sum.result, note: $0
        )
      }
    }
    let known = lines.filter { !$0.expressions.isEmpty }
    return (known.isEmpty ? lines : known)
      + [5, 4, 3, 2].compactMap {
        derivation.scoreLine(
          .dot, configuration: configuration, mostTerms: $0)
      }
  }

  /// Step 2 with the digits of the table.
  var scaleLine: DerivationLine {
    let line = step(.scale)
    let formulas = Array(derivation.scale.formulas.prefix(1))
    let calculated = PocketCalculator(
      formulas, equal: Quantity(derivation.scale.scaled, .score, digits: 4))
    guard !calculated.expressions.isEmpty else { return line }
    guard derivation.scale.changes else {
      return DerivationLine(step: .scale, note: "none, the score stays")
    }
    return DerivationLine(
      step: .scale, label: line.label, expressions: calculated.expressions,
      result: calculated.result)
  }

  /// Step 4: e^s of the cell where that is handy.
  var exponentLine: DerivationLine {
    guard let numerators = plainNumerators else { return step(.exponent) }
    let short = ShortNumber(derivation.cell.masked)
    let power =
      short.isExact
      ? short.formula : .number(Quantity(derivation.cell.masked, .score, digits: 4))
    let calculated = PocketCalculator(
      [.exponential(power)], equal: Self.exponent(numerators.numbers[derivation.cell.key]))
    return DerivationLine(
      step: .exponent, expressions: calculated.expressions, result: calculated.result)
  }

  /// Step 5 with the digits of the tables.
  var weightLine: DerivationLine {
    guard let numerators = plainNumerators,
      let weight = derivation.cell.outcome.value?.weight
    else { return step(.weight) }
    let calculated = PocketCalculator(
      [
        .quotient(
          .number(Self.exponent(numerators.numbers[derivation.cell.key])),
          .number(Self.exponent(numerators.denominator)))
      ], equal: Quantity(weight, .weight, digits: 4))
    return DerivationLine(
      step: .weight, expressions: calculated.expressions, result: calculated.result)
  }

  /// e^s of the row, where that is what the table prints and the key is seen.
  var plainNumerators: RowNumerators? {
    guard derivation.cell.verdict == .allowed,
      let numerators = RowNumerators(
        derivation.row, configuration: configuration),
      numerators.kind == .plainExponents
    else { return nil }
    return numerators
  }

  /// Step 3 in words.
  var maskLine: DerivationLine { step(.mask) }

  /// An exponent with the digits of the tables: four, and two from 100 on.
  static func exponent(_ value: Double) -> Quantity {
    Quantity(value, .score, digits: value < 100 ? 4 : 2)
  }

  /// One of the lines that every view has.
  private func step(_ step: Derivation.Step) -> DerivationLine {
    derivation.scoreLine(step, configuration: configuration, mostTerms: .max)
      ?? DerivationLine(step: step)
  }
}
