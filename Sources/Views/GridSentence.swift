import Attention
import Screen

/// The sentence of the image grid: the selected patch, where it is, and what the others get.
///
///     query dog reads key 5 dog (row 1, column 1) with weight .964; the other 15 get .002 each
public struct GridSentence: Equatable, Sendable {
  /// The view that it speaks for.
  public let view: GridView
  /// How it calls the tokens.
  private var naming = TokenNaming.explained

  /// Creates the sentence of a view.
  public init(_ view: GridView) { self.view = view }

  /// The sentence in as many details as fit into so many columns.
  public func text(columns: Int) -> DisplayText {
    TokenNaming.fitting(columns) { naming in
      var sentence = self
      sentence.naming = naming
      return sentence.versions(columns: columns)
    }
  }

  private func versions(columns: Int) -> [String] {
    guard let derivation = view.cell.derivation else { return ["there is no cell here"] }
    let place = view.placeWords
    guard let row = derivation.row.outcome.value, derivation.cell.verdict == .allowed,
      view.picture.stage == .weights, view.picture.head.configuration.normalizer.isDistribution
    else {
      let base = SentenceLine(picture: view.picture, cell: view.cell, subject: .map)
      let short = base.text(columns: max(0, columns - place.count - 2)).description
      return ["\(short); \(place)", base.text(columns: columns).description]
    }
    let query = view.picture.queryName(view.cell.query, naming).description
    let label =
      view.picture.keyLabels.indices.contains(view.cell.key)
      ? view.picture.keyLabels[view.cell.key].bareName(naming).description : ""
    let key = "key \(view.cell.key) \(label)"
    let weight = SentenceLine(picture: view.picture, cell: view.cell, subject: .map)
      .weightText(row.weights[view.cell.key])
    let others = others(row.weights, derivation.row.verdicts)
    let reads = "query \(query) reads \(key)"
    return [
      "\(reads) (\(place)) with weight \(weight)\(others)",
      "\(reads) with weight \(weight)\(others)", "\(reads) with weight \(weight)",
      "\(query) reads \(key) \(weight)",
    ]
  }

  /// What the other keys that may be seen get, each or together.
  private func others(_ weights: [Double], _ verdicts: [MaskVerdict]) -> String {
    let others = weights.indices.filter {
      $0 != view.cell.key && verdicts[$0] == .allowed
    }.map { weights[$0] }
    guard let largest = others.max(), let smallest = others.min() else { return "" }
    let text = { NumberForm.weight.text($0, digits: 3) }
    if others.count > 1, text(largest) == text(smallest) {
      return "; the other \(others.count) get \(text(largest)) each"
    }
    return "; the other\(others.count == 1 ? " gets" : "s get") \(text(others.reduce(0, +)))"
  }
}
