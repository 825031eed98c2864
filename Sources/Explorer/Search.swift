import Models
import Screen
import Tokenization

/// A search among the tokens.
///
///     Search("an").matches(in: ["the", "animal", "ran"])  // [1, 2]
///
/// A search without capitals finds both; one with a capital only what is written with it.
public struct Search: Equatable, Sendable {
  /// What is searched for.
  public let pattern: String

  /// Creates a search.
  public init(_ pattern: String) { self.pattern = pattern }

  /// The places of the tokens that contain the pattern, in order.
  ///
  /// - Complexity: O(length of the tokens · length of the pattern).
  public func matches(in tokens: [String]) -> [Int] {
    guard !pattern.isEmpty else { return [] }
    let isCaseSensitive = pattern.contains { $0.isUppercase }
    let wanted = Array(pattern)
    return tokens.indices.filter { index in
      let token = isCaseSensitive ? tokens[index] : tokens[index].lowercased()
      return Array(token).contains(wanted)
    }
  }
}

extension State {
  /// The places of the tokens that the search finds, as they are written in the sentence.
  var matches: [Int] { search?.matches(in: searchedTokens) ?? [] }

  /// The list that a search moves in: the queries' tokens or the keys'.
  private var searchedTokens: [String] {
    guard !exploration.trace.hasOneList else { return exploration.writtenTokens }
    let isByKey = exploration.view == .steps || exploration.view == .text
    let tokens = isByKey ? exploration.trace.tokens : exploration.trace.queryTokens
    return tokens.map(\.token.text)
  }

  /// Goes so many matches forward, or back; after the last comes the first.
  mutating func openMatch(by distance: Int) {
    let matches = matches
    guard let search, !matches.isEmpty else { return }
    let ahead = matches.firstIndex { $0 > searchedPlace } ?? matches.count
    let behind = (matches.lastIndex { $0 < searchedPlace } ?? -1)
    let place = distance > 0 ? ahead + distance - 1 : behind + distance + 1
    let wrapped = (place % matches.count + matches.count) % matches.count
    searchedPlace = matches[wrapped]
    message = "match \(wrapped + 1) of \(matches.count) for “\(DisplayText(search.pattern))”"
  }

  /// Goes to the first match at or after the selection; stays where there is none.
  mutating func openNearestMatch() {
    let matches = matches
    if let match = matches.first(where: { $0 >= searchedPlace }) ?? matches.first {
      searchedPlace = match
    }
  }

  /// What a search moves: the query in the Map, the key where one row is shown, the token in Text.
  private var searchedPlace: Int {
    get {
      switch exploration.view {
      case .steps: exploration.key
      case .text: exploration.token
      default: exploration.query
      }
    }
    set {
      switch exploration.view {
      case .steps: exploration.key = newValue
      case .text: exploration.token = newValue
      default: exploration.query = newValue
      }
      exploration.clampSelection()
    }
  }
}

extension Exploration {
  /// The tokens as they are written in the sentence; special tokens by their name.
  ///
  /// - Complexity: O(length of the sentence).
  var writtenTokens: [String] {
    let scalars = Array(traced.line.unicodeScalars)
    return trace.tokens.map { token in
      let range = token.place.clamped(to: 0..<scalars.count)
      guard !range.isEmpty else { return token.token.text }
      var written = String.UnicodeScalarView()
      written.append(contentsOf: scalars[range])
      return String(written)
    }
  }
}
