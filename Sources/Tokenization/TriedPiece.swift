/// A piece of a word, and what was tried before it was found.
///
///     // unbelievable, at its beginning: unbelievable, unbelievabl, …, unb are no tokens, un is
///     TriedPiece(tried: ["unbelievable", …, "un"], found: DerivedToken(id: 4895, text: "un"))
public struct TriedPiece: Equatable, Sendable {
  /// What was looked up, the longest first; the last one was found, unless none was.
  public let tried: [String]
  /// The token; nil where nothing fits, and the whole word is unknown.
  public let found: DerivedToken?
  /// What is left of the word after it.
  public let rest: String
}

extension WordPieceModel {
  /// What was tried for one piece of a word.
  ///
  /// - Complexity: O(t²) for tokens of t bytes at most.
  func tried(_ match: LongestMatch, in word: String, _ written: (String) -> String) -> TriedPiece {
    let bytes = Array(word.utf8)
    let start = match.bytes.lowerBound
    let end = longestEnd(from: start, in: bytes)
    let ends = (start..<end).map { $0 + 1 }.reversed().filter { isScalarEnd($0, in: bytes) }
    let prefix = start > 0 ? prefix : []
    let tried = ends.prefix(match.tried).map { end in
      written(String(decoding: prefix + bytes[start..<end], as: UTF8.self))
    }
    let rest = bytes[match.bytes.upperBound...]
    return TriedPiece(
      tried: tried,
      found: match.id.map { DerivedToken(id: $0, text: written(vocabulary.token(of: $0) ?? "")) },
      rest: written(String(decoding: (rest.isEmpty ? [] : self.prefix) + rest, as: UTF8.self)))
  }
}
