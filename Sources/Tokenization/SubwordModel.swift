/// A model that cuts words into tokens.
public enum SubwordModel: Equatable, Sendable {
  /// Byte-pair encoding.
  case bytePair(BytePairModel)
  /// WordPiece.
  case wordPiece(WordPieceModel)
  /// Unigram.
  case unigram(UnigramModel)

  /// The tokens.
  public var vocabulary: Vocabulary {
    switch self {
    case .bytePair(let model): model.vocabulary
    case .wordPiece(let model): model.vocabulary
    case .unigram(let model): model.vocabulary
    }
  }

  /// Cuts a word into tokens and tells how.
  func pieces(
    of word: [Unicode.Scalar]
  ) throws(TokenizerError) -> (pieces: [ModelPiece], trace: SubwordTrace) {
    switch self {
    case .bytePair(let model): try model.pieces(of: word)
    case .wordPiece(let model): model.pieces(of: word)
    case .unigram(let model): try model.pieces(of: word)
    }
  }
}

extension SubwordModel {
  private enum Kind: String, CaseIterable {
    case bytePair = "BPE"
    case wordPiece = "WordPiece"
    case unigram = "Unigram"
  }

  /// Reads the model of a tokenizer file.
  init(_ model: FileValue) throws(TokenizerError) {
    _ = try model.members()
    switch try Self.kind(of: model) {
    case .bytePair: self = .bytePair(try BytePairModel(model))
    case .wordPiece: self = .wordPiece(try WordPieceModel(model))
    case .unigram: self = .unigram(try UnigramModel(model))
    }
  }

  /// The kind that is named, or in old files the one that the members tell of.
  private static func kind(of model: FileValue) throws(TokenizerError) -> Kind {
    if model["type"].isThere { return try model["type"].choice(of: Kind.self) }
    if model["merges"].isThere { return .bytePair }
    if model["vocab"].isArray { return .unigram }
    if model["max_input_chars_per_word"].isThere { return .wordPiece }
    throw model["type"].failure(.missing)
  }
}
