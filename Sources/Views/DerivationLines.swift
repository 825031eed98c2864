import Attention
import Screen

extension Derivation {
  /// The steps 1 to 7 of one weight with their numbers put in; no term is left out.
  ///
  ///     derivation.lines(keyNames: ["BOS", "the", "animal"])[1].text
  ///     // "2 scale  48.76 ÷ √16 = 48.76 ÷ 4 = 12.19   48.76 is the sum of line 1"
  ///
  /// - Parameters:
  ///   - keyNames: What the keys are called, for the mix.
  ///   - configuration: The mask, the temperature and the normalizer of the head.
  ///   - residual: Step 7, for the dimensions that are to be shown.
  /// - Returns: One line for each of the steps 1 to 5, then one for each telling dimension of the
  ///   mix and of the residual.
  /// - Complexity: O(terms + keys).
  public func lines(
    keyNames: [String], configuration: AttentionConfiguration, residual: [ResidualLine] = []
  ) -> [DerivationLine] {
    let steps = [dotLine, scaleLine, maskLine(configuration.mask)]
    return steps + [exponentLine(configuration), weightLine] + mixLines(keyNames)
      + residual.map(\.line)
  }

  private var dotLine: DerivationLine {
    let terms = termsBySize.map { Formula.number(.score($0.value, name: printedName($0.name))) }
    let sum = PocketCalculator([.sum(terms)], equal: .score(cell.dot))
    let zeros = zeroDimensionCount
    let note = zeros == 0 || terms.isEmpty ? "" : "\(zeros) other dimensions, exactly 0"
    return DerivationLine(
      step: .dot, expressions: sum.expressions, result: sum.result,
      note: terms.isEmpty ? "every dimension adds exactly 0" : note)
  }

  private var scaleLine: DerivationLine {
    let calculated = PocketCalculator(scale.formulas, equal: .score(scale.scaled))
    let dot = calculated.expressions.first.map { $0.leading } ?? decimalText(scale.dot, places: 2)
    return DerivationLine(
      step: .scale, expressions: calculated.expressions, result: calculated.result,
      note: "\(dot) is the sum of line 1")
  }

  private func maskLine(_ mask: AttentionMask) -> DerivationLine {
    let score = decimalText(cell.scaled, places: 2)
    guard case .hidden(let kind) = cell.verdict else {
      let allows = mask == .none ? "none, every key is allowed" : "this key is allowed"
      return DerivationLine(step: .mask, note: "\(allows): \(score) stays \(score)")
    }
    return DerivationLine(step: .mask, note: "\(kind.reason): −∞ takes the place of \(score)")
  }

  private func exponentLine(_ configuration: AttentionConfiguration) -> DerivationLine {
    guard let outcome = cell.outcome.value else { return undefinedLine(.exponent) }
    guard cell.verdict == .allowed else {
      return DerivationLine(step: .exponent, result: "0", note: "e^−∞ is 0: nothing is left")
    }
    guard configuration.normalizer == .softmax, configuration.temperature != 0 else {
      let place = outcome.weight == 0 ? "0, another key has the largest score" : "1, the largest score"
      return DerivationLine(step: .exponent, note: "not taken: argmax gives \(place)")
    }
    let power = Formula.difference(.number(.score(cell.masked)), .number(.score(outcome.maximum)))
    let calculated = PocketCalculator([.exponential(power)], equal: .share(outcome.exponent))
    let largest = calculated.expressions.first?.trailing ?? decimalText(outcome.maximum, places: 2)
    return DerivationLine(
      step: .exponent, expressions: calculated.expressions, result: calculated.result,
      note: "\(largest) is the largest of this row")
  }

  private var weightLine: DerivationLine {
    guard let outcome = cell.outcome.value else { return undefinedLine(.weight) }
    let formula = Formula.quotient(
      .number(.share(outcome.exponent)), .number(Quantity(outcome.denominator, .weight, digits: 3)))
    let calculated = PocketCalculator([formula], equal: .share(outcome.weight))
    let sum = calculated.expressions.first?.trailing ?? decimalText(outcome.denominator, places: 3)
    return DerivationLine(
      step: .weight, expressions: calculated.expressions, result: calculated.result,
      note: "\(sum) is Σ exp along this row")
  }

  private func mixLines(_ keyNames: [String]) -> [DerivationLine] {
    guard cell.outcome.value != nil else { return [undefinedLine(.mix)] }
    return telling.map { mixLine($0, keyNames: keyNames) }
  }

  private func mixLine(_ mix: MixStep, keyNames: [String]) -> DerivationLine {
    let weights = row.outcome.value?.weights ?? []
    let keys = keysByWeight.filter { mix.shares[$0] != 0 }
    let terms = keys.map { key in
      let name = keyNames.indices.contains(key) ? printedName(keyNames[key]) : "key\(key)"
      return Formula.product(
        .number(.share(weights[key])),
        .number(Quantity(mix.values[key], .score, digits: 3, name: name)))
    }
    let sum = PocketCalculator([.sum(terms)], equal: Quantity(mix.output, .component, digits: 2))
    let zeros = mix.shares.count - keys.count
    return DerivationLine(
      step: .mix, dimension: printedName(mix.name), expressions: sum.expressions, result: sum.result,
      note: zeros == 0 ? "" : "\(zeros) other keys hand over exactly 0")
  }

  private func undefinedLine(_ step: Step) -> DerivationLine {
    DerivationLine(step: step, note: "∅ \(cell.outcome.reason?.description ?? "undefined")")
  }
}

extension ScaleStep {
  /// The division, once as it is meant and once as a calculator does it.
  fileprivate var formulas: [Formula] {
    let dot = Formula.number(.score(dot))
    switch kind {
    case .none: return [tempered(dot)]
    case .squareRootOfDimension:
      let number = divisor == divisor.rounded() ? exact(divisor) : .number(.score(divisor))
      return [tempered(.quotient(dot, .root(dimension))), tempered(.quotient(dot, number))]
    case .dimension, .fixed: return [tempered(.quotient(dot, exact(divisor)))]
    }
  }

  /// With the bias added and divided by the temperature, where there are any.
  private func tempered(_ formula: Formula) -> Formula {
    let biased = bias == 0 ? formula : .sum([formula, .number(.score(bias))])
    return temperature == 0 || temperature == 1 ? biased : .quotient(biased, exact(temperature))
  }

  private func exact(_ number: Double) -> Formula {
    let text = "\(number)"
    return .exactly(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }
}

extension MaskKind {
  /// Why the key is hidden, in few words.
  fileprivate var reason: String {
    switch self {
    case .causal: "causal, the key comes later than the query"
    case .window(let reach): "window, the key is more than \(reach) away"
    case .custom: "the mask hides this key"
    case .keyOff: "this key is switched off"
    }
  }
}

extension ResidualLine {
  /// Step 7 with its numbers put in.
  var line: DerivationLine {
    var terms = [
      Formula.number(Quantity(before, .score, digits: 2, name: "before")),
      .number(Quantity(thisHead, .score, digits: 2, name: "this head")),
    ]
    if otherHeadCount > 0 {
      terms.append(.number(Quantity(otherHeads, .score, digits: 2, name: "other heads")))
    }
    let sum = PocketCalculator([.sum(terms)], equal: Quantity(after, .component, digits: 2))
    return DerivationLine(
      step: .residual, dimension: printedName(name), expressions: sum.expressions,
      result: sum.result)
  }
}

extension PrintedExpression {
  /// The first number of the expression, as printed.
  fileprivate var leading: String {
    switch self {
    case .number(let digits, _): digits
    case .sum(let terms): terms.first?.leading ?? ""
    case .difference(let left, _), .product(let left, _), .quotient(let left, _): left.leading
    case .exponential(let power): power.leading
    case .root, .symbol: text
    }
  }

  /// The last number of the expression, as printed.
  fileprivate var trailing: String {
    switch self {
    case .difference(_, let right), .product(_, let right), .quotient(_, let right): right.trailing
    case .exponential(let power): power.trailing
    case .number(let digits, _): digits
    default: text
    }
  }
}

/// A name without the spaces and lone digits that would make a line hard to recompute.
func printedName(_ name: String) -> String {
  String(shortDimension(name).map { $0 == " " ? "_" : $0 })
}
