import Attention
import Screen

/// Single changes of a query that lift other keys to the top, and among which numbers they were
/// looked for.
public struct LookupProposals: Equatable, Sendable {
  /// The changes, the nearest first.
  public let overtakings: [Overtaking]
  /// The numbers that were tried; nil where none were.
  public let range: ClosedRange<Double>?

  /// Takes changes; without arguments nothing is proposed.
  public init(_ overtakings: [Overtaking] = [], within range: ClosedRange<Double>? = nil) {
    self.overtakings = overtakings
    self.range = range
  }
}

/// What to try in the soft lookup: which number of the query lifts which other key to the top.
///
///     try      texture above 0.40: banana is largest; durability above 0.80: chair
struct LookupProposal: Equatable, Sendable {
  let view: LookupView

  /// The proposal in as many words as fit; nil where nothing can be proposed.
  func text(columns: Int) -> String? {
    guard view.cell.derivation?.row.outcome.value != nil, view.picture.head.keyCount > 1 else {
      return nil
    }
    let heading = "try      "
    return versions.map { heading + $0 }.first { $0.count <= columns }
      ?? versions.last.map {
        heading + $0
      }
  }

  private var versions: [String] {
    let query = view.picture.queryName(view.cell.query)
    let all = view.proposals.overtakings
    guard let first = all.first else {
      guard let range = view.proposals.range else { return [] }
      let tried = "from \(shortNumber(range.lowerBound)) to \(shortNumber(range.upperBound))"
      return [
        "no number of \(query) \(tried), one at a time, makes another key the largest",
        "no single number \(tried) makes another key the largest",
        "no number \(tried) changes the largest",
      ]
    }
    let largest = "has the largest \(view.words.weightNoun)"
    let name = view.picture.keyName(first.key)
    let attribute = view.attributeName(first.dimension)
    let bound = bound(of: first)
    let single = "\(attribute) of \(query) \(bound): then \(name) \(largest)"
    return [
      joined(all, ": then ", " \(largest)"), joined(all, ": ", " is largest"),
      joined(all.prefix(2), ": ", " is largest"), single,
      "\(attribute) \(bound): \(name) is largest",
    ]
  }

  /// All changes in a row; what they lead to is said once.
  private func joined(
    _ overtakings: some Sequence<Overtaking>, _ separator: String, _ ending: String
  ) -> String {
    overtakings.enumerated().map { place, overtaking in
      "\(view.attributeName(overtaking.dimension)) \(bound(of: overtaking))\(separator)"
        + "\(view.picture.keyName(overtaking.key))\(place == 0 ? ending : "")"
    }.joined(separator: "; ")
  }

  /// From where on: `above 0.80`, `from 0.37 on`, `at 0.37`.
  private func bound(of overtaking: Overtaking) -> String {
    let isUp = overtaking.first > overtaking.current
    switch overtaking.reach {
    case .beyondLast:
      return "\(isUp ? "above" : "below") \(decimalText(overtaking.last, places: 2))"
    case .fromFirst:
      return "\(decimalText(overtaking.first, places: 2)) or \(isUp ? "more" : "less")"
    case .atFirst: return "at \(decimalText(overtaking.first, places: 2))"
    }
  }
}
