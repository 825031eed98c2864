import Attention
import Screen

/// The sentence of the Output view, in several lengths.
///
///     key animal hands over .928 × +1.694 = +1.57 of animate; the output is +1.58, and the
///     residual of it goes from +0.95 to +2.75
public struct OutputSentence: Equatable, Sendable {
  /// The view that it speaks for.
  public let view: OutputView
  /// How it calls the tokens.
  private var naming = TokenNaming.explained

  /// Creates the sentence of a view.
  public init(_ view: OutputView) { self.view = view }

  /// The sentence in as many details as fit into so many columns.
  public func text(columns: Int) -> DisplayText {
    TokenNaming.fitting(columns) { naming in
      var sentence = self
      sentence.naming = naming
      return sentence.versions
    }
  }

  /// The sentence in several lengths, the most complete first.
  var versions: [String] {
    guard let derivation = view.cell.derivation else { return ["there is no cell here"] }
    let dimension = view.cell.dimension
    if let reason = derivation.row.outcome.reason {
      return ["row \(query) is undefined: \(reason)", "row \(query) is undefined"]
    }
    guard derivation.mix.indices.contains(dimension) else { return ["there is no output here"] }
    let row = OutputRow(
      derivation.mix[dimension], key: view.cell.key, residual: view.residual(dimension))
    return view.pane == .mix ? mixVersions(derivation, row) : residualVersions(row)
  }

  private var query: String { view.picture.queryName(view.cell.query, naming).description }
  private var key: String { view.picture.keyName(view.cell.key, naming).description }
  private var name: String { view.dimensionName(view.cell.dimension) }

  private func mixVersions(_ derivation: Derivation, _ row: OutputRow) -> [String] {
    let output = "the output is \(row.output)"
    let residual =
      row.after.isEmpty
      ? "" : ", and the residual of \(query) goes from \(row.before) to \(row.after)"
    guard case .allowed = derivation.cell.verdict else {
      let hidden = "key \(key) is masked for query \(query) and hands over 0 of \(name)"
      return ["\(hidden); \(output)\(residual)", "\(hidden); \(output)", hidden]
    }
    let dimension = view.cell.dimension
    let table = ValueTable(derivation.cell, dimensions: dimension..<dimension + 1)
    guard let value = table.rows.first else { return ["there is no value here"] }
    guard table.weight != "·" else {
      let hands = "the weight of key \(key) is below .000001, what it hands over rounds to 0"
      return ["\(hands); \(output)\(residual)", "\(hands); \(output)", hands]
    }
    let product = "\(table.weight) × \(value.value) = \(value.handed)"
    let hands = "key \(key) hands over \(product) of \(name)"
    return ["\(hands); \(output)\(residual)", "\(hands); \(output)", hands, product]
  }

  private func residualVersions(_ row: OutputRow) -> [String] {
    guard !row.after.isEmpty else {
      return ["this head writes \(name) to no dimension of the residual"]
    }
    let layer = view.picture.address.counted.layer
    let heads = view.residual(view.cell.dimension)?.otherHeadsName ?? "0 other heads"
    let goes = "\(name) of \(query) goes from \(row.before) to \(row.after)"
    return [
      "\(goes) in layer \(layer): this head adds \(row.thisHead), \(heads) \(row.otherHeads)",
      "\(goes) in layer \(layer), this head adds \(row.thisHead)", goes,
    ]
  }
}
