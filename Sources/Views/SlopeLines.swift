import Attention
import Screen

extension Derivation {
  /// How the weight changes with its score, and with the number of step 1, the numbers put in.
  ///
  ///     derivation.slopeLines(configuration: head.configuration).map(\.text)
  ///     // "5 slope  .928 × (1 − .928) = .067   ∂weight ÷ ∂score = weight × (1 − weight)"
  ///     // "5 slope  .067 ÷ 4 = .017   ∂weight ÷ ∂dot = ∂weight ÷ ∂score ÷ scale"
  ///
  /// - Parameter configuration: That of the head.
  /// - Returns: One line that belongs to step 5, a second one where scale or temperature lie between
  ///   the score and step 1, none where the row is undefined.
  /// - Complexity: O(S).
  public func slopeLines(configuration: AttentionConfiguration) -> [DerivationLine] {
    guard let outcome = row.outcome.value else { return [] }
    let words = StepWords(configuration)
    return [scoreSlopeLine(outcome, words)] + (dotSlopeLine(words).map { [$0] } ?? [])
  }

  private func scoreSlopeLine(_ outcome: NormalizedRow, _ words: StepWords) -> DerivationLine {
    guard cell.verdict == .allowed else {
      return noted("the mask hides this key, whatever its score", result: "0")
    }
    guard let slope = slope.value else {
      return noted("∅ \(slope.reason?.description ?? "undefined")")
    }
    let change = "∂\(words.weight) ÷ ∂score"
    let weight = outcome.weights[cell.key]
    switch outcome.trace {
    case .argmax:
      return noted("none: argmax is hard, and a weight stays 0 or 1 until another key overtakes")
    case .sample: return noted("none: a draw is hard, only its probability has a slope")
    case .given: return noted("\(change) is unknown, as the score is")
    case .none: return noted("\(change): the score stays as it is", result: "1")
    case .softmax, .local:
      let share = Formula.number(.share(weight))
      return line(
        .product(share, .difference(.exactly("1"), share)), slope,
        "\(change) = weight × (1 − weight)")
    case .sparsemax(_, let count):
      guard weight > 0 else {
        return noted("\(change): the score is below the threshold", result: "0")
      }
      return line(
        .difference(.exactly("1"), .quotient(.exactly("1"), .exactly("\(count)"))), slope,
        "\(change) = 1 − 1 ÷ keys with weight")
    case .minMax:
      guard slope != 0 else {
        return noted("\(change): the smallest stays 0 and the largest 1", result: "0")
      }
      return line(
        .quotient(.exactly("1"), .number(.score(outcome.denominator))), slope,
        "\(change) = 1 ÷ (max − min)")
    case .standardize:
      return line(
        standardizedSlope(weight, deviation: outcome.denominator), slope,
        "\(change) = (1 − 1 ÷ n − norm² ÷ n) ÷ st.dev. of n keys")
    }
  }

  /// (1 − 1 ÷ n − norm × norm ÷ n) ÷ standard deviation.
  private func standardizedSlope(_ norm: Double, deviation: Double) -> Formula {
    let count = Formula.exactly("\(row.verdicts.count { $0 == .allowed })")
    let size = Formula.number(.share(abs(norm)))
    let mean = Formula.difference(.exactly("1"), .quotient(.exactly("1"), count))
    return .quotient(
      .difference(mean, .quotient(.product(size, size), count)), .number(.score(deviation)))
  }

  private func dotSlopeLine(_ words: StepWords) -> DerivationLine? {
    guard cell.verdict == .allowed, let slope = slope.value, slope != 0, let slopeOfDot else {
      return nil
    }
    guard scale.divisor != 1 || scale.temperature != 1 || scale.softCap != nil else { return nil }
    let score = slopeOfCapped(.number(.share(slope)))
    let scaled = scale.divisor == 1 ? score : .quotient(score, scale.printedDivisor)
    let formula =
      scale.temperature == 1
      ? scaled : .quotient(scaled, .exactly(shortDecimal(scale.temperature)))
    let names = [scale.divisor == 1 ? nil : "scale", scale.temperature == 1 ? nil : "T"]
    let change = "∂\(words.weight) ÷ ∂"
    let capped = scale.softCap == nil ? "" : " × (1 − tanh²)"
    let divided = capped + names.compactMap(\.self).map { " ÷ \($0)" }.joined()
    let below = words.score == "score" ? "step 1" : words.score
    return line(formula, slopeOfDot, "\(change)\(below) = \(change)score\(divided)")
  }

  /// A slope times that of the cap, 1 − tanh × tanh, where there is one.
  private func slopeOfCapped(_ slope: Formula) -> Formula {
    guard let share = scale.shareOfCap.map({ Formula.number(.share(abs($0))) }) else {
      return slope
    }
    return .product(slope, .difference(.exactly("1"), .product(share, share)))
  }

  private func line(_ formula: Formula, _ slope: Double, _ note: String) -> DerivationLine {
    let calculated = PocketCalculator([formula], equal: .share(slope))
    return DerivationLine(
      step: .weight, label: "slope", expressions: calculated.expressions,
      result: calculated.result, note: note)
  }

  private func noted(_ note: String, result: String? = nil) -> DerivationLine {
    DerivationLine(step: .weight, label: "slope", result: result, note: note)
  }
}

extension ScaleStep {
  /// What a score is divided by, in full where a few digits say it.
  fileprivate var printedDivisor: Formula {
    switch kind {
    case .squareRootOfDimension where divisor != divisor.rounded(), .learned, .maximum:
      .number(.score(divisor))
    default: .exactly(shortDecimal(divisor))
    }
  }
}
