import Attention
import Exports
import Models
import Screen
import Views

/// The derivation of one weight, ready to be printed.
struct Explanation {
  /// Where it comes from.
  let run: ModelRun
  /// Its numbers.
  let derivation: Derivation
  /// Which kind of attention the head is.
  let configuration: AttentionConfiguration
  /// Its steps with the numbers put in.
  let lines: [DerivationLine]

  init(run: ModelRun, head: ModelHead, query: Int, key: Int) {
    self.run = run
    configuration = head.attention.configuration
    derivation = Derivation(head: head.attention, query: query, key: key)
    let residual = derivation.telling.compactMap { mix in
      run.trace.residualStep(run.address, query: query, valueDimension: mix.dimension)
        .map(ResidualLine.init)
    }
    let steps = derivation.lines(
      keyNames: run.labels.map(\.name.description), configuration: head.attention.configuration,
      residual: residual)
    let weight = steps.prefix { $0.step.rawValue <= Derivation.Step.weight.rawValue }
    lines =
      weight + derivation.slopeLines(configuration: head.attention.configuration)
      + steps.dropFirst(weight.count)
  }

  /// The text, with everything in it made visible; names of tokens already are.
  var shownText: String { DisplayText(run.text).description }

  /// What is explained: `query it reads key animal: L1.H3 pronoun→antecedent, layer 2 head 4`.
  var title: String {
    let query = run.queryLabels[derivation.cell.query].name(.explained)
    let key = run.labels[derivation.cell.key].name(.explained)
    let name = run.head?.name.map { " \($0)" } ?? ""
    let counted = run.address.counted
    return "query \(query) reads key \(key): \(run.address)\(name), layer \(counted.layer) "
      + "head \(counted.head), \(run.modelTitle)"
  }

  /// The axes in the words of the screen: `self · sinusoidal · dot · ÷√16 · no mask · softmax · T 1`.
  var axes: String {
    AxesLine(
      configuration: configuration, dimension: derivation.scale.dimension,
      softCap: derivation.scale.softCap
    ).text
  }

  /// The way in short: `48.76 → 12.19 → 0.928   dot product → score → weight`.
  ///
  /// `0` is exactly zero, `0.00` rounds to it.
  var summary: String {
    let cell = derivation.cell
    let weight = cell.outcome.value.map { NumberForm.score.text($0.weight, digits: 3) } ?? "∅"
    let scores = [cell.dot, cell.masked].map { NumberForm.score.text($0, digits: 2) }
    return (scores + [weight]).joined(separator: " → ") + "   \(configuration.wayInShort)"
  }

  /// The derivation in lines.
  var plainText: String {
    ([shownText, title, axes, summary, ""] + lines.map(\.text))
      .map { $0.droppingTrailingBlanks + "\n" }.joined()
  }
}

extension String {
  fileprivate var droppingTrailingBlanks: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}

extension ResidualLine {
  /// Step 7 of a model, for the views, which know no models.
  init(_ step: ResidualStep) {
    self.init(
      name: step.name, before: step.before, thisHead: step.thisHead, otherHeads: step.otherHeads,
      otherHeadCount: step.otherHeadCount, after: step.after,
      layer: step.layer == .heads ? .heads : .headsAndBlocks)
  }
}
