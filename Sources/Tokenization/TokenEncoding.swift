/// A text as tokens, and how it came to them.
public struct TokenEncoding: Equatable, Sendable {
  /// The tokens, those that frame the text included.
  public let tokens: [EncodedToken]
  /// The words that the text was cut into, and what the model did with each.
  public let words: [WordTrace]

  /// The ids of the tokens.
  public var ids: [Int] { tokens.map(\.id) }
}

/// A token of a text.
public struct EncodedToken: Equatable, Sendable {
  /// Its id.
  public let id: Int
  /// The token as the vocabulary writes it.
  public let token: String
  /// Where it stands in the text, in Unicode scalars; 0..<0 for tokens that frame the text.
  public internal(set) var characters: Range<Int>
  /// Which of two texts it is from, as the model is told.
  public internal(set) var segment: Int
  /// The place of its word among the words; nil for tokens that frame the text.
  public internal(set) var word: Int?
  /// What it stands for in the text, as the model was given it.
  let surface: String

  /// Whether it frames the text instead of standing for a part of it.
  public var isFrame: Bool { word == nil }
}

/// A word, and what the model did with it.
public struct WordTrace: Equatable, Sendable {
  /// The word as the model was given it.
  public let text: String
  /// Where it stands in its text, in Unicode scalars.
  public let characters: Range<Int>
  /// Which of two texts it is from, from 0.
  public let textIndex: Int
  /// The ids of its tokens.
  public let ids: [Int]
  /// What the model did.
  public let trace: SubwordTrace
}

/// Whether a text gets the tokens that frame it, as `[CLS]` and `[SEP]`.
public enum FrameTokens: Equatable, Sendable {
  /// It gets those that the file names.
  case added
  /// It gets none.
  case omitted
}
