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
  ///   - configuration: The mask of the head.
  ///   - residual: Step 7, for the dimensions that are to be shown.
  ///   - mostTerms: How many terms a sum has at most; the smallest go together as `others`.
  /// - Returns: One line for each of the steps 1 to 5, then one for each telling dimension of the
  ///   mix and of the residual.
  /// - Complexity: O(terms + keys).
  public func lines(
    keyNames: [String], configuration: AttentionConfiguration, residual: [ResidualLine] = [],
    mostTerms: Int = .max
  ) -> [DerivationLine] {
    let steps = [dotLine(mostTerms: mostTerms), scaleLine, maskLine(configuration.mask)]
    return
      (steps + [exponentLine, weightLine]
      + mixLines(keyNames, mostTerms: mostTerms) + residual.map(\.line))
      .map { $0.labelled(configuration) }
  }

  /// One of the steps up to the weight, without computing the others.
  func scoreLine(
    _ step: Step, configuration: AttentionConfiguration, mostTerms: Int
  ) -> DerivationLine? {
    let line: DerivationLine? =
      switch step {
      case .dot: dotLine(mostTerms: mostTerms)
      case .scale: scaleLine
      case .mask: maskLine(configuration.mask)
      case .exponent: exponentLine
      case .weight: weightLine
      case .mix, .residual: nil
      }
    return line?.labelled(configuration)
  }

  private func dotLine(mostTerms: Int) -> DerivationLine {
    let terms = termsBySize
    let rest = terms.dropFirst(kept(of: terms.count, most: mostTerms))
    var formulas = terms.dropLast(rest.count).map {
      Formula.number(.score($0.value, name: printedName($0.name)))
    }
    if !rest.isEmpty {
      formulas.append(.number(.score(rest.reduce(0) { $0 + $1.value }, name: "others")))
    }
    let sum = PocketCalculator([.sum(formulas)], equal: .score(cell.dot))
    let zeros = zeroDimensionCount
    let part = terms.first?.name.hasPrefix("unit") == true ? "units" : "dimensions"
    let note = zeros == 0 || terms.isEmpty ? "" : "\(zeros) other \(part), exactly 0"
    return DerivationLine(
      step: .dot, expressions: sum.expressions, result: sum.result,
      note: terms.isEmpty ? "every dimension adds exactly 0" : note)
  }

  private var scaleLine: DerivationLine {
    guard scale.changes else {
      let score = NumberForm.score.text(scale.dot, digits: 2)
      return DerivationLine(step: .scale, note: "none: \(score) stays \(score)")
    }
    let calculated = scale.calculated
    let dot =
      calculated.expressions.first.map { $0.leading } ?? NumberForm.score.text(scale.dot, digits: 2)
    return DerivationLine(
      step: .scale, expressions: calculated.expressions, result: calculated.result,
      note: "\(dot) is the sum of line 1")
  }

  private func maskLine(_ mask: AttentionMask) -> DerivationLine {
    let score = NumberForm.score.text(cell.scaled, digits: 2)
    guard case .hidden(let kind) = cell.verdict else {
      let allows = mask == .none ? "none, every key is allowed" : "this key is allowed"
      return DerivationLine(step: .mask, note: "\(allows): \(score) stays \(score)")
    }
    return DerivationLine(step: .mask, note: "\(kind.reason): −∞ takes the place of \(score)")
  }

  private var exponentLine: DerivationLine {
    guard let outcome = cell.outcome.value else { return undefinedLine(.exponent) }
    let trace = row.outcome.value?.trace ?? .softmax
    guard cell.verdict == .allowed else {
      let note = trace == .softmax ? "e^−∞ is 0: nothing is left" : "a hidden key has nothing"
      return DerivationLine(step: .exponent, result: "0", note: note)
    }
    guard trace == .softmax else { return numeratorLine(outcome, trace) }
    let power = Formula.difference(.number(.score(cell.masked)), .number(.score(outcome.maximum)))
    let calculated = PocketCalculator([.exponential(power)], equal: .share(outcome.exponent))
    let largest =
      calculated.expressions.first?.trailing ?? NumberForm.score.text(outcome.maximum, digits: 2)
    return DerivationLine(
      step: .exponent, expressions: calculated.expressions, result: calculated.result,
      note: "\(largest) is the largest of this row")
  }

  private var weightLine: DerivationLine {
    guard let outcome = cell.outcome.value else { return undefinedLine(.weight) }
    if let line = normalizedLine(outcome) { return line }
    let formula = Formula.quotient(
      .number(.share(outcome.exponent)), .number(Quantity(outcome.denominator, .weight, digits: 3)))
    let calculated = PocketCalculator([formula], equal: .share(outcome.weight))
    let sum = calculated.expressions.first?.trailing ?? decimalText(outcome.denominator, places: 3)
    return DerivationLine(
      step: .weight, expressions: calculated.expressions, result: calculated.result,
      note: "\(sum) \(denominatorMeaning)")
  }

  /// What a weight divides by.
  private var denominatorMeaning: String {
    switch row.outcome.value?.trace ?? .softmax {
    case .argmax, .sample: "stands for nothing to divide by"
    case .local: "is Σ exp × bell along this row"
    default: "is Σ exp along this row"
    }
  }

  /// How many terms are named where there is room for so many, one of them for the others.
  private func kept(of count: Int, most: Int) -> Int { count <= most ? count : max(0, most - 1) }

  private func mixLines(_ keyNames: [String], mostTerms: Int) -> [DerivationLine] {
    guard cell.outcome.value != nil else { return [undefinedLine(.mix)] }
    return telling.map { mixLine($0, keyNames: keyNames, mostTerms: mostTerms) }
  }

  /// Step 6 in one dimension, with at most so many terms.
  func mixLine(
    _ mix: MixStep, keyNames: [String], mostTerms: Int
  ) -> DerivationLine {
    let weights = row.outcome.value?.weights ?? []
    let keys = keysByWeight.filter { mix.shares[$0] != 0 }
    let rest = keys.dropFirst(kept(of: keys.count, most: mostTerms))
    var terms = keys.dropLast(rest.count).map { key in
      let name = keyNames.indices.contains(key) ? printedName(keyNames[key]) : "key\(key)"
      return Formula.product(
        .number(.share(weights[key])),
        .number(Quantity(mix.values[key], .score, digits: 3, name: name)))
    }
    if !rest.isEmpty {
      let share = rest.reduce(0) { $0 + mix.shares[$1] }
      terms.append(.number(Quantity(share, .score, digits: 3, name: "others")))
    }
    let sum = PocketCalculator([.sum(terms)], equal: Quantity(mix.output, .component, digits: 2))
    let zeros = mix.shares.count - keys.count
    return DerivationLine(
      step: .mix, dimension: printedName(mix.name), expressions: sum.expressions,
      result: sum.result,
      note: zeros == 0 ? "" : "\(zeros) other keys hand over exactly 0")
  }

  private func undefinedLine(_ step: Step) -> DerivationLine {
    DerivationLine(step: step, note: "∅ \(cell.outcome.reason?.description ?? "undefined")")
  }
}

extension MaskKind {
  /// Why the key is hidden, in few words.
  fileprivate var reason: String {
    switch self {
    case .causal: "causal, the key comes later than the query"
    case .window(let reach): "window, the key is more than \(reach) away"
    case .padding: "padding, the key only fills up the list"
    case .custom: "the mask hides this key"
    case .keyOff: "this key is switched off"
    case .outsideWindow: "local, the key is outside the window around the predicted position"
    case .outsideKernel: "the kernel is 0 at this distance, and log 0 is −∞"
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
    if otherHeadCount > 0 || layer == .headsAndBlocks {
      let name = layer == .heads ? "other heads" : "other heads and bias"
      terms.append(.number(Quantity(otherHeads, .score, digits: 2, name: name)))
    }
    let sum = PocketCalculator([.sum(terms)], equal: Quantity(after, .component, digits: 2))
    return DerivationLine(
      step: .residual, dimension: printedName(name), expressions: sum.expressions,
      result: sum.result)
  }
}

/// A name that cannot be taken for a number or a sign: without spaces, else between quotes.
func printedName(_ name: String) -> String {
  let joined = String(shortDimension(name).map { $0 == " " ? "_" : $0 })
  guard let first = joined.first, first.isLetter,
    !joined.contains(where: { "+−×÷=√()".contains($0) })
  else { return "“\(joined)”" }
  return joined
}
