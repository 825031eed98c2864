import Attention
import Screen

/// The sentence of the soft lookup: the selected number, and what the query gets from the key.
///
///     sweetness of fruit is 0.8; fruit reads apple with weight .3716 and receives price 6.27
public struct LookupSentence: Equatable, Sendable {
  /// The view that it speaks for.
  public let view: LookupView
  /// The selected number before it was changed by hand; nil where it was not.
  public let original: Float?
  /// How it calls the tokens.
  private var naming = TokenNaming.explained

  /// Creates the sentence of a view.
  public init(_ view: LookupView, original: Float? = nil) {
    self.view = view
    self.original = original
  }

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
    let number = number
    guard let outcome = derivation.cell.outcome.value, derivation.cell.verdict == .allowed,
      view.words.isDistribution
    else {
      let sentence = SentenceLine(picture: view.picture, cell: view.cell, subject: .map)
      let short = sentence.text(columns: max(0, columns - number.count - 2)).description
      return [number + "; " + short, number, shortNumber]
    }
    let query = view.picture.queryName(view.cell.query, naming).description
    let key = view.picture.keyName(view.cell.key, naming).description
    let weight = Quantity(outcome.weight, .weight, digits: 4).text(extraDigits: 0)
    let reads = "\(query) reads \(key) with weight \(weight)"
    return [
      "\(number); \(reads) and receives \(received(derivation))",
      "\(number); \(query) reads \(key) \(weight) and receives \(received(derivation))",
      "\(number); \(reads)", "\(number); \(key) gets \(weight)", number, shortNumber,
    ]
  }

  /// `sweetness of fruit is 0.8`, with the old number where it was changed.
  private var number: String {
    let place = view.place
    let isQuery = place.table == .query
    let name =
      isQuery
      ? view.picture.queryName(view.cell.query, naming)
      : view.picture.keyName(view.cell.key, naming)
    let attribute =
      place.table == .value ? view.valueName(place.column) : view.attributeName(place.column)
    guard let number = view.picture.head.component(place) else { return "there is no number here" }
    let was = original.map { $0 == number ? "" : " (was \(ShortNumber(Double($0)).text))" } ?? ""
    return "\(attribute) of \(name) is \(ShortNumber(Double(number)).text)\(was)"
  }

  /// `sweetness 0.8`.
  private var shortNumber: String {
    let place = view.place
    let attribute =
      place.table == .value ? view.valueName(place.column) : view.attributeName(place.column)
    return
      "\(attribute) \(view.picture.head.component(place).map { ShortNumber(Double($0)).text } ?? "")"
  }

  /// What the query receives: the selected value, named where there are names.
  private func received(_ derivation: Derivation) -> String {
    let mix = derivation.mix.first { $0.dimension == view.cell.dimension } ?? derivation.mix.first
    guard let mix else { return "nothing" }
    return "\(shortDimension(mix.name)) \(NumberForm.score.text(mix.output, digits: 2))"
  }
}
