import Attention

extension ScaleStep {
  /// The division with digits such that it follows from the printed dot product.
  var calculated: PocketCalculator { PocketCalculator(formulas, equal: .score(scaled)) }

  /// Whether it does anything to the score: divides it, adds to it, or caps it.
  var changes: Bool {
    kind != .none || bias != 0 || softCap != nil || temperature != 0 && temperature != 1
  }

  /// The division, once as it is meant and once as a calculator does it.
  var formulas: [Formula] {
    let dot = Formula.number(.score(dot))
    switch kind {
    case .none: return [tempered(dot)]
    case .squareRootOfDimension:
      let number = divisor == divisor.rounded() ? exact(divisor) : .number(.score(divisor))
      return [tempered(.quotient(dot, .root(dimension))), tempered(.quotient(dot, number))]
    case .fixed where squareRooted(divisor) != nil:
      let number = Formula.number(.score(divisor))
      return squareRooted(divisor).map {
        [tempered(.quotient(dot, .root($0))), tempered(.quotient(dot, number))]
      } ?? []
    case .dimension, .fixed: return [tempered(.quotient(dot, exact(divisor)))]
    case .maximum, .learned: return [tempered(.quotient(dot, .number(.score(divisor))))]
    }
  }

  /// With the bias added, capped and divided by the temperature, where there are any.
  private func tempered(_ formula: Formula) -> Formula {
    let biased = bias == 0 ? formula : .sum([formula, .number(.score(bias))])
    let capped = softCap.map { Formula.product(exact($0), .tanh(.quotient(biased, exact($0)))) }
    let score = capped ?? biased
    return temperature == 0 || temperature == 1 ? score : .quotient(score, exact(temperature))
  }

  private func exact(_ number: Double) -> Formula {
    .exactly(shortDecimal(number))
  }
}
