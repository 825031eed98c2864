import Models
import Tokenization

/// Where a token of one list of tokens stands in another that was edited from it.
///
///     let alignment = TokenAlignment(from: ["the", "cat", "ran"], to: ["the", "old", "cat", "ran"])
///     alignment.place(of: 1)  // 2: "cat" has moved to the right
///
/// Tokens that both lists have in the same order keep together, as few as possible being put in or
/// taken out. Between them, as many tokens as before are taken to be exchanged one by one; others go
/// to the nearest place. O(n · d) for n tokens of which d differ.
///
/// Source: Myers, *An O(ND) Difference Algorithm and Its Variations*, 1986, in Swift's library.
public struct TokenAlignment: Equatable, Sendable {
  /// Beyond so many tokens between the ends that are alike, all of them are one change.
  static let largestDifference = 512

  private let targetCount: Int
  /// For each token of the first list, its place in the second.
  private var places: [Int] = []
  /// For each token of the first list, whether that place is the same token, or the one that was
  /// exchanged for it.
  private var isTold: [Bool] = []

  /// Compares two lists of tokens.
  public init(from source: [String], to target: [String]) {
    targetCount = target.count
    var (sourceStart, targetStart) = (0, 0)
    for (index, place) in Self.shared(source, target) {
      addChange(sourceStart..<index, targetStart..<place)
      places.append(place)
      isTold.append(true)
      (sourceStart, targetStart) = (index + 1, place + 1)
    }
    addChange(sourceStart..<source.count, targetStart..<target.count)
  }

  /// Compares two lists of tokens of a model.
  init(from source: [ModelToken], to target: [ModelToken]) {
    self.init(from: source.map(\.token.text), to: target.map(\.token.text))
  }

  /// The place of the same token in the edited list, or nil where it cannot be told.
  public func counterpart(of index: Int) -> Int? {
    isTold.indices.contains(index) && isTold[index] ? places[index] : nil
  }

  /// The place in the edited list, always one that exists unless the list is empty.
  public func place(of index: Int) -> Int {
    clamped(places.indices.contains(index) ? places[index] : index, below: targetCount)
  }

  private mutating func addChange(_ change: Range<Int>, _ replacement: Range<Int>) {
    for offset in 0..<change.count {
      places.append(replacement.lowerBound + min(offset, max(0, replacement.count - 1)))
      isTold.append(change.count == replacement.count)
    }
  }

  /// The tokens that both lists have in the same order, as pairs of places.
  private static func shared(_ source: [String], _ target: [String]) -> [(Int, Int)] {
    let prefix = zip(source, target).prefix { $0 == $1 }.count
    let room = min(source.count, target.count) - prefix
    let suffix = min(room, zip(source.reversed(), target.reversed()).prefix { $0 == $1 }.count)
    let inner = sharedInside(
      Array(source[prefix..<source.count - suffix]), Array(target[prefix..<target.count - suffix]))
    return (0..<prefix).map { ($0, $0) } + inner.map { ($0 + prefix, $1 + prefix) }
      + (0..<suffix).map { (source.count - suffix + $0, target.count - suffix + $0) }
  }

  /// The same for lists that neither begin nor end alike.
  private static func sharedInside(_ source: [String], _ target: [String]) -> [(Int, Int)] {
    guard source.count + target.count <= largestDifference else { return [] }
    var kept = (source: Set(source.indices), target: Set(target.indices))
    for change in target.difference(from: source) {
      switch change {
      case .remove(let offset, _, _): kept.source.remove(offset)
      case .insert(let offset, _, _): kept.target.remove(offset)
      }
    }
    return Array(zip(kept.source.sorted(), kept.target.sorted()))
  }
}
