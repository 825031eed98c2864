import Attention
import Screen

/// A metric as a number of a head: its mean over the rows.
extension RowMetric {
  /// The metrics that a head has a mean of, in the order of the menu.
  public static let ofHeads = allCases.filter(\.isOfHead)

  /// Whether each head has its own; rollout and flow go through all heads together.
  public var isOfHead: Bool { self != .rollout && self != .flow }

  /// The letter that chooses it from the menu of the Heads view.
  public var letter: Character {
    switch self {
    case .entropy: "e"
    case .effectiveKeys: "n"
    case .distance: "d"
    case .span: "w"
    case .firstKey: "f"
    case .largest: "m"
    case .firstValue: "v"
    case .largestValue: "b"
    case .rollout: "r"
    case .flow: "x"
    case .previousToken: "p"
    case .sameToken: "t"
    case .nextToken: "a"
    }
  }

  /// The mean over the rows of a head; nil where there is none.
  ///
  ///     RowMetric.firstKey.mean(in: head.metrics())  // 0.86: most of its weight is on BOS
  ///
  /// - Parameter metrics: Those of the head.
  /// - Returns: The mean; always nil for rollout and flow.
  public func mean(in metrics: HeadMetrics) -> Double? {
    switch self {
    case .entropy: metrics.entropy
    case .effectiveKeys: metrics.effectiveKeys
    case .distance: metrics.distance
    case .span: metrics.span
    case .firstKey: metrics.firstKey
    case .largest: metrics.largest
    case .firstValue: metrics.firstValue
    case .largestValue: metrics.largestValue
    case .rollout, .flow: nil
    case .previousToken: metrics.previousToken
    case .sameToken: metrics.sameToken
    case .nextToken: metrics.nextToken
    }
  }

  /// What it is in the menu: `entropy of the rows, in bits`.
  public var menuTitle: String {
    switch self {
    case .entropy: "entropy of the rows, in bits"
    case .effectiveKeys: "effective keys of the rows, 2 to the entropy"
    case .distance: "distance |query − key|, in positions"
    case .span: "span of .9 of the weight around the query, in positions"
    case .firstKey: "weight on the first key, the sink mass"
    case .largest: "largest weight of a row"
    case .firstValue: "share of the first key in ‖α·v‖"
    case .largestValue: "largest share of a key in ‖α·v‖"
    case .rollout, .flow: name
    case .previousToken: "weight on the previous token"
    case .sameToken: "weight on the token itself"
    case .nextToken: "weight on the next token"
    }
  }

  /// What it is over the heads: `weight on BOS`.
  func headTitle(firstKey: DisplayText) -> String {
    switch self {
    case .entropy: "entropy of rows, bits"
    case .effectiveKeys: "effective keys"
    case .distance: "distance |query − key|"
    case .span: "span of .9 of the weight"
    case .firstKey: "weight on \(firstKey)"
    case .largest: "largest weight"
    case .firstValue: "share of \(firstKey) in ‖α·v‖"
    case .largestValue: "largest share in ‖α·v‖"
    case .rollout, .flow: name
    case .previousToken: "weight on previous token"
    case .sameToken: "weight on the token itself"
    case .nextToken: "weight on next token"
    }
  }

  /// What it is called where there is little room: `first key`.
  var shortTitle: String {
    switch self {
    case .entropy, .distance, .span, .rollout, .flow: rawValue
    case .effectiveKeys: "effective keys"
    case .firstKey: "first key"
    case .largest: "largest weight"
    case .firstValue: "first ‖α·v‖"
    case .largestValue: "largest ‖α·v‖"
    case .previousToken: "previous token"
    case .sameToken: "token itself"
    case .nextToken: "next token"
    }
  }

  /// What a mean says of its head: `a query reads key BOS with weight .856`.
  func headSentence(_ number: String, firstKey: DisplayText, mostEntropy: Double) -> String {
    switch self {
    case .entropy:
      "a row has an entropy of \(number) bits (at most \(decimalText(mostEntropy, places: 2)))"
    case .effectiveKeys: "a row is as spread out as \(number) equal weights"
    case .distance: "a query reads \(number) positions away"
    case .span: "a query has .9 of its weight within \(number) positions"
    case .firstKey: "a query reads key \(firstKey) with weight \(number)"
    case .largest: "the largest weight of a row is \(number)"
    case .firstValue: "\(number) of Σ ‖α·v‖ of a row is of key \(firstKey)"
    case .largestValue: "\(number) of Σ ‖α·v‖ of a row is of one key"
    case .rollout, .flow: "\(shortTitle) \(number)"
    case .previousToken: "a query reads the token before it with weight \(number)"
    case .sameToken: "a query reads its own token with weight \(number)"
    case .nextToken: "a query reads the token after it with weight \(number)"
    }
  }

  /// The form of its numbers.
  var form: NumberForm {
    switch self {
    case .entropy, .effectiveKeys, .distance, .span: .score
    default: .weight
    }
  }

  /// A number with the digits of its kind.
  func text(_ number: Double) -> String {
    form.text(number, digits: form == .weight ? 3 : 2)
  }
}
