import Attention
import Screen

extension Derivation {
  /// What takes the place of the exponent where the normalizer is not softmax, for an allowed key.
  func numeratorLine(_ outcome: CellWeight, _ trace: NormalizerTrace) -> DerivationLine {
    let score = Formula.number(.score(cell.masked))
    switch trace {
    case .softmax, .none: return noted("not taken: the score stays as it is")
    case .given: return noted("unknown: the weight was finished")
    case .argmax:
      let place =
        outcome.weight == 0 ? "0, another key has the largest score" : "1, the largest score"
      return noted("not taken: argmax gives \(place)")
    case .sample(let key, let draw, let probabilities):
      let chance = Quantity.share(probabilities[cell.key]).text(extraDigits: 0)
      let place = key == cell.key ? "it was drawn" : "another key was drawn"
      return noted(
        "not taken: probability \(chance), the draw was \(decimalText(draw, places: 3)), \(place)")
    case .minMax(let smallest):
      return difference(score, smallest, outcome, "the smallest of this row is taken away")
    case .standardize(let mean):
      return difference(score, mean, outcome, "the mean of this row is taken away")
    case .sparsemax(let threshold, _):
      guard outcome.weight > 0 else {
        let text = NumberForm.score.text(threshold, digits: 2)
        return DerivationLine(
          step: .exponent, result: "0", note: "the score is not above the threshold \(text)")
      }
      return difference(score, threshold, outcome, "the threshold of this row is taken away")
    case .local(_, _, let bell):
      let power = Formula.difference(score, .number(.score(outcome.maximum)))
      return line(
        .product(.exponential(power), .number(.share(bell[cell.key]))),
        .share(outcome.exponent), "times the bell around the predicted position")
    }
  }

  /// The weight where it is no share of a sum of exponents; nil where it is.
  func normalizedLine(_ outcome: CellWeight) -> DerivationLine? {
    switch row.outcome.value?.trace ?? .softmax {
    case .softmax, .local, .argmax, .sample, .given: nil
    case .sparsemax: quotient(outcome, "stands for nothing to divide by")
    case .none: quotient(outcome, "stands for nothing to divide by; not a probability")
    case .minMax: quotient(outcome, "is largest − smallest; not a probability")
    case .standardize: quotient(outcome, "is the standard deviation; not a probability")
    }
  }

  private func quotient(_ outcome: CellWeight, _ meaning: String) -> DerivationLine {
    let calculated = PocketCalculator(
      [.quotient(.number(.score(outcome.exponent)), .number(.score(outcome.denominator)))],
      equal: Quantity(outcome.weight, .weight, digits: 3))
    let below =
      calculated.expressions.first?.trailing
      ?? NumberForm.score.text(outcome.denominator, digits: 2)
    return DerivationLine(
      step: .weight, expressions: calculated.expressions, result: calculated.result,
      note: "\(below) \(meaning)")
  }

  private func difference(
    _ score: Formula, _ taken: Double, _ outcome: CellWeight, _ note: String
  ) -> DerivationLine {
    line(.difference(score, .number(.score(taken))), .score(outcome.exponent), note)
  }

  private func line(_ formula: Formula, _ result: Quantity, _ note: String) -> DerivationLine {
    let calculated = PocketCalculator([formula], equal: result)
    return DerivationLine(
      step: .exponent, expressions: calculated.expressions, result: calculated.result, note: note)
  }

  private func noted(_ note: String) -> DerivationLine {
    DerivationLine(step: .exponent, note: note)
  }
}
