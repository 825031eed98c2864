import Attention
import Screen

/// The sentence of the Vectors view, in several lengths.
///
///     dimension animate adds +9.64 to the dot product of query it and key animal
public struct VectorsSentence: Equatable, Sendable {
  /// The view that it speaks for.
  public let view: VectorsView
  /// How it calls the tokens.
  private var naming = TokenNaming.explained

  /// Creates the sentence of a view.
  public init(_ view: VectorsView) { self.view = view }

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
    return view.pane == .products
      ? productVersions(derivation.cell) : valueVersions(derivation.cell)
  }

  private var words: StepWords { StepWords(view.picture.head.configuration) }
  private var query: String { view.picture.queryName(view.cell.query, naming).description }
  private var key: String { view.picture.keyName(view.cell.key, naming).description }

  private func productVersions(_ cell: AttentionCell) -> [String] {
    let parts = cell.partsInOrder
    guard parts.indices.contains(view.scoreDimension) else { return ["there is no dimension here"] }
    let part = parts[view.scoreDimension]
    let row = ProductTable([part], rest: cell.dot - part.product, total: cell.dot).rows[0]
    let name = dimensionPhrase(part.name)
    let adds = "\(name) adds \(row.printed.result) to the \(words.scoreNoun)"
    let whole = "\(adds) of query \(query) and key \(key)"
    return [
      whole + ": \(row.printed.left) × \(row.printed.right) = \(row.printed.result)", whole,
      "\(adds) of \(query) and \(key)", "\(name): \(words.product) = \(row.printed.result)",
    ]
  }

  private func valueVersions(_ cell: AttentionCell) -> [String] {
    let dimension = view.cell.dimension
    guard cell.value.indices.contains(dimension) else { return ["there is no dimension here"] }
    let table = ValueTable(cell, dimensions: dimension..<dimension + 1)
    guard let row = table.rows.first else { return ["there is no dimension here"] }
    let name = dimensionPhrase(view.picture.head.names.value(dimension))
    let value = "\(name) of value \(key) is \(row.value)"
    if let reason = cell.outcome.reason {
      return [value + "; row \(query) is undefined: \(reason)", value + "; the row is undefined"]
    }
    guard case .allowed = cell.verdict else {
      return [
        value + "; key \(key) is masked for query \(query), it hands over 0",
        value + "; masked, it hands over 0", value,
      ]
    }
    if table.weight == "·" {
      return [value + "; its weight is below .000001, what it hands over rounds to 0", value]
    }
    return [
      value + "; weight \(table.weight) hands over \(row.handed)",
      "\(name) of \(key): \(table.weight) × \(row.value) = \(row.handed)",
    ]
  }

  private func dimensionPhrase(_ name: String) -> String {
    let title = dimensionTitle(name)
    return title.hasPrefix("dimension ") ? title : "dimension \(title)"
  }
}
