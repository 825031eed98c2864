import Attention
import Screen

/// One sentence that says the selected metric completely.
///
///     query it: entropy 0.41 bits of at most log₂ 12 = 3.58; −Σ α log₂ α
public struct MetricsSentence: Equatable, Sendable {
  /// What the sentence is about.
  public let view: MetricsView
  /// How it calls the tokens.
  private var naming = TokenNaming.explained

  /// Creates the sentence.
  public init(view: MetricsView) { self.view = view }

  /// The sentence, in as many details as fit into so many columns.
  public func text(columns: Int) -> DisplayText {
    TokenNaming.fitting(columns) { naming in
      var sentence = self
      sentence.naming = naming
      return sentence.versions
    }
  }

  /// Draws the sentence in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    frame.write(
      text(columns: area.columns - 1), row: area.row, column: area.column + 1, in: area)
  }

  private var query: String { view.picture.queryName(view.query, naming).description }

  /// The sentence in several lengths, the most complete first.
  private var versions: [String] {
    let metric = view.metric
    switch view.table.value(of: metric, query: view.query) {
    case .undefined: return undefinedVersions
    case .missing:
      return missingVersions
    case .number(let number):
      let said = said(number)
      let key = number.key.map { ", key \(view.picture.keyName($0, naming))" } ?? ""
      return [
        "query \(query): \(said); \(metric.formula)", "query \(query): \(said)",
        "\(query): \(metric.title) \(metric.text(number.number))\(key)",
      ]
    }
  }

  private var missingVersions: [String] {
    let isFlow = view.metric == .flow
    let most = isFlow ? LayeredShares.mostFlowTokens : LayeredShares.mostRolloutTokens
    return [
      "query \(query): no \(view.metric.title) of more than \(most) tokens, "
        + "it takes their number to the \(isFlow ? "fourth" : "third") power",
      "no \(view.metric.title) of so many tokens",
    ]
  }

  private var undefinedVersions: [String] {
    guard view.table.row(view.query) == nil else {
      switch view.metric {
      case .rollout, .flow:
        return ["\(view.metric.title) is undefined: a row of some head has no allowed key"]
      case .previousToken: return ["query \(query): undefined, no key stands before it"]
      case .sameToken: return ["query \(query): undefined, it is no key itself"]
      case .nextToken: return ["query \(query): undefined, no key stands after it"]
      default: return ["query \(query): undefined, every value that it reads is 0"]
      }
    }
    return ["row \(query) is undefined: it has no weights to measure", "row \(query) is undefined"]
  }

  private func said(_ number: MetricsTable.Number) -> String {
    let text = view.metric.text(number.number)
    let key = number.key.map { view.picture.keyName($0, naming).description } ?? ""
    let row = view.table.row(view.query)
    let allowed = row?.allowedKeyCount ?? 0
    switch view.metric {
    case .entropy:
      let most = decimalText(row?.largestEntropy ?? 0, places: 2)
      return "entropy \(text) bits of at most log₂ \(allowed) = \(most)"
    case .effectiveKeys: return "as spread out as \(text) equal weights, of \(allowed) keys"
    case .span: return "it has .9 of its weight within \(text) positions"
    case .distance: return "it reads \(text) positions away on average"
    case .firstKey: return "weight \(text) on the first key, \(view.picture.keyName(0, naming))"
    case .largest: return "its largest weight \(text) is on key \(key)"
    case .firstValue:
      return "\(text) of Σ ‖α·v‖ is of the first key, \(view.picture.keyName(0, naming))"
    case .largestValue: return "\(text) of Σ ‖α·v‖ is of key \(key), the largest share"
    case .rollout: return "rollout through all layers gives key \(key) most, \(text)"
    case .flow: return "of what can flow through all layers key \(key) gets most, \(text)"
    case .previousToken: return "weight \(text) on the token before it"
    case .sameToken: return "weight \(text) on the token itself"
    case .nextToken: return "weight \(text) on the token after it"
    }
  }
}
