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
  /// Its steps with the numbers put in.
  let lines: [DerivationLine]

  init(run: ModelRun, head: ModelHead, query: Int, key: Int) {
    self.run = run
    derivation = Derivation(head: head.attention, query: query, key: key)
    let residual = derivation.telling.compactMap { mix in
      run.trace.residualStep(run.address, query: query, valueDimension: mix.dimension)
        .map(ResidualLine.init)
    }
    lines = derivation.lines(
      keyNames: run.labels.map(\.name.description), configuration: run.configuration,
      residual: residual)
  }

  /// The text, with everything in it made visible; names of tokens already are.
  var shownText: String { DisplayText(run.text).description }

  /// What is explained: `query it reads key animal: L1.H3 pronoun→antecedent, layer 2 head 4`.
  var title: String {
    let labels = run.labels
    let query = labels[derivation.cell.query].name
    let key = labels[derivation.cell.key].name
    let name = run.head?.name.map { " \($0)" } ?? ""
    let counted = run.address.counted
    return "query \(query) reads key \(key): \(run.address)\(name), layer \(counted.layer) "
      + "head \(counted.head), \(run.modelTitle)"
  }

  /// The axes in a line: `self · sinusoidal · dot · sqrt · none · softmax · temperature 1`.
  var axes: String {
    run.configuration.axes.map { axis in
      ["source", "positions", "score"].contains(axis.name)
        ? axis.value : "\(axis.name) \(axis.value)"
    }.joined(separator: " · ")
  }

  /// The way in short: `48.76 → 12.19 → 0.928   dot product → score → weight`.
  var summary: String {
    let weight = derivation.cell.outcome.value.map { decimalText($0.weight, places: 3) } ?? "∅"
    return decimalText(derivation.cell.dot, places: 2) + " → "
      + decimalText(derivation.cell.masked, places: 2) + " → \(weight)"
      + "   dot product → score → weight"
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
      otherHeadCount: step.otherHeadCount, after: step.after)
  }
}
