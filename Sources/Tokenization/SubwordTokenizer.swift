/// Cuts texts into the tokens of a model, as its `tokenizer.json` says.
///
///     let tokenizer = try SubwordTokenizer(parsing: bytes)
///     try tokenizer.encoding(of: "  hello").tokens.map(\.token)  // "Ġ", "Ġhe", "l", "lo"
///
/// A text goes through added tokens, normalizer, pre-tokenizer, model and post-processor. What a
/// file says about truncation and padding is left to whoever runs the model.
public struct SubwordTokenizer: Equatable, Sendable {
  /// The model.
  public let model: SubwordModel
  private let addedTokens: AddedTokens
  private let normalizer: Normalizer?
  private let preTokenizer: PreTokenizer?
  private let postProcessors: [PostProcessor]
  private let decoder: TokenDecoder?

  init(
    model: SubwordModel, addedTokens: AddedTokens, normalizer: Normalizer?,
    preTokenizer: PreTokenizer?, postProcessors: [PostProcessor], decoder: TokenDecoder?
  ) {
    self.model = model
    self.addedTokens = addedTokens
    self.normalizer = normalizer
    self.preTokenizer = preTokenizer
    self.postProcessors = postProcessors
    self.decoder = decoder
  }

  /// Whether each letter of its tokens stands for a byte.
  public var isByteLevel: Bool { decoder?.isByteLevel ?? false }

  /// The token with an id, as the vocabulary writes it; nil if no token has it.
  public func token(of id: Int) -> String? {
    addedTokens.byID[id]?.content ?? model.vocabulary.token(of: id)
  }

  /// The added token with an id; nil if none has it.
  public func addedToken(of id: Int) -> AddedToken? { addedTokens.byID[id] }

  /// The tokens of one text, or of two that the model is to see as a pair.
  ///
  ///     try tokenizer.encoding(of: "hello").ids  // [2, 2130, 1802, 3]
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - second: The second text of a pair.
  ///   - frames: Whether tokens as `[CLS]` are added.
  /// - Returns: The tokens, and what became of each word.
  /// - Throws: `TokenizerError` if a character has no token and none stands for what is unknown,
  ///   or an expression takes too many steps.
  /// - Complexity: O(n log n) for n characters, with the expressions that occur.
  public func encoding(
    of text: String, and second: String? = nil, _ frames: FrameTokens = .added
  ) throws(TokenizerError) -> TokenEncoding {
    var texts: [[EncodedToken]] = []
    var words: [WordTrace] = []
    for (index, text) in ([text] + [second].compactMap(\.self)).enumerated() {
      texts.append(try tokens(of: text, index: index, &words))
    }
    for processor in postProcessors { texts = try processor.apply(to: texts, frames) }
    return TokenEncoding(tokens: texts.flatMap(\.self), words: words)
  }

  /// The text that tokens stand for.
  ///
  /// - Parameters:
  ///   - ids: The ids; those that no token has are left out.
  ///   - special: Whether special tokens are written out.
  /// - Returns: The text; bytes that are no UTF-8 become U+FFFD.
  /// - Throws: `TokenizerError` if an expression takes too many steps.
  public func text(
    of ids: [Int], special: SpecialTokens = .kept
  ) throws(TokenizerError) -> String {
    let tokens = ids.compactMap { id -> String? in
      if special == .dropped, addedTokens.byID[id]?.isSpecial == true { return nil }
      return token(of: id)
    }
    guard let decoder else { return tokens.joined(separator: " ") }
    return try decoder.decoded(tokens).joined()
  }

  /// The tokens of one text without a frame.
  private func tokens(
    of text: String, index: Int, _ words: inout [WordTrace]
  ) throws(TokenizerError) -> [EncodedToken] {
    var tokens: [EncodedToken] = []
    for part in try parts(of: text) {
      if let id = part.id {
        tokens.append(
          EncodedToken(
            id: id, token: token(of: id) ?? "",
            characters: part.text.origin(of: 0..<part.text.count), segment: index,
            word: words.count, surface: part.text.string))
        words.append(trace(part.text, index, [id], .added))
        continue
      }
      for word in try preTokenizer?.words(of: part.text) ?? [part.text] where !word.isEmpty {
        let (pieces, trace) = try model.pieces(of: word.scalars)
        let places = ScalarPlaces(word.scalars)
        for piece in pieces {
          let text = token(of: piece.id) ?? ""
          tokens.append(
            EncodedToken(
              id: piece.id, token: text,
              characters: word.origin(of: places.scalars(of: piece.bytes)), segment: index,
              word: words.count, surface: text))
        }
        words.append(self.trace(word, index, pieces.map(\.id), trace))
      }
    }
    return tokens
  }

  /// The added tokens of a text, and what is between them, normalized.
  private func parts(of text: String) throws(TokenizerError) -> [(text: AlignedText, id: Int?)] {
    var parts: [(text: AlignedText, id: Int?)] = []
    for part in addedTokens.parts(of: AlignedText(text), .asWritten) {
      if part.id != nil {
        parts.append(part)
        continue
      }
      var text = part.text
      try normalizer?.apply(to: &text)
      parts += addedTokens.parts(of: text, .normalized)
    }
    return parts
  }

  private func trace(
    _ word: AlignedText, _ index: Int, _ ids: [Int], _ trace: SubwordTrace
  ) -> WordTrace {
    WordTrace(
      text: word.string, characters: word.origin(of: 0..<word.count), textIndex: index, ids: ids,
      trace: trace)
  }
}

/// Whether special tokens are written out in a text.
public enum SpecialTokens: Equatable, Sendable {
  /// They are.
  case kept
  /// They are left out.
  case dropped
}

/// Which scalar of a word each byte belongs to.
private struct ScalarPlaces {
  private var scalarOfByte: [Int] = []
  private let scalarCount: Int

  init(_ scalars: [Unicode.Scalar]) {
    scalarCount = scalars.count
    for (index, scalar) in scalars.enumerated() {
      for _ in 0..<UTF8.width(scalar) { scalarOfByte.append(index) }
    }
  }

  /// The scalars that a range of bytes touches; what lies beyond the word counts as its end.
  func scalars(of bytes: Range<Int>) -> Range<Int> {
    let start =
      bytes.lowerBound < scalarOfByte.count ? scalarOfByte[bytes.lowerBound] : scalarCount
    guard !bytes.isEmpty else { return start..<start }
    let last = bytes.upperBound - 1
    return start..<(last < scalarOfByte.count ? scalarOfByte[last] + 1 : scalarCount)
  }
}
