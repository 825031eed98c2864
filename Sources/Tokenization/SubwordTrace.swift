/// A part of a word for which a model has a token.
struct ModelPiece: Equatable, Sendable {
  /// The id of the token.
  let id: Int
  /// Where it stands in the word, in bytes of UTF-8.
  let bytes: Range<Int>
}

/// What a model did with one word.
///
///     // "hug" with the merges u g and h ug
///     .merges([h, u, g], [MergeStep(rank: 0, position: 1, …), MergeStep(rank: 1, position: 0, …)])
public enum SubwordTrace: Equatable, Sendable {
  /// The word is a token as it is, and nothing was done with it.
  case whole
  /// It is a token that was added to the vocabulary, found before anything else was done.
  case added
  /// Symbols at the beginning, and the pairs that became one, in order.
  case merges([MergeSymbol], [MergeStep])
  /// Pieces found from left to right, each the longest that the vocabulary has.
  case longestMatches([LongestMatch])
  /// The way with the greatest sum of scores.
  case bestPath([ScoredPiece])
}

/// A symbol that a word begins with, before any pair is merged.
public struct MergeSymbol: Equatable, Sendable {
  /// The id of its token.
  public let id: Int
  /// How many bytes of the word it stands for.
  public let byteCount: Int
}

/// One merge: two neighbours became one symbol.
public struct MergeStep: Equatable, Sendable {
  /// The place of the pair in the list of merges; the least goes first.
  public let rank: Int
  /// The place of its first symbol among those that the word began with.
  public let position: Int
  /// The id of the left symbol.
  public let left: Int
  /// The id of the right symbol.
  public let right: Int
  /// The id of what they became.
  public let result: Int
}

/// One piece that was found by trying the longest first.
public struct LongestMatch: Equatable, Sendable {
  /// The id of the token, or nil where nothing fits and the whole word is unknown.
  public let id: Int?
  /// Where it stands in the word, in bytes of UTF-8.
  public let bytes: Range<Int>
  /// How many lengths were tried.
  public let tried: Int
}

/// One piece of the best way through a word.
public struct ScoredPiece: Equatable, Sendable {
  /// The id of the token; that of what is unknown where none fits.
  public let id: Int
  /// Where it stands in the word, in bytes of UTF-8.
  public let bytes: Range<Int>
  /// The logarithm of its probability.
  public let score: Double
  /// The sum of the scores up to its end.
  public let total: Double
}
