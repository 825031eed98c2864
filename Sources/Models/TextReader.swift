import Checkpoints
import Tokenization

/// Makes the input of a model from a text, a pair of texts, or ids, by the model's own tokenizer.
///
///     let reader = try TextReader(folder: "bert_tiny", vocabularySize: 900)
///     try reader.input(of: ModelText("The cat sat"))  // [CLS] the c ##at s ##at [SEP]
///
/// What a tokenizer file says of padding and of cutting texts off is not done, as the libraries that
/// run models do not do it either.
public struct TextReader: Equatable, Sendable {
  /// The tokenizer; nil where the folder has none, and only ids can be read.
  public let tokenizer: SubwordTokenizer?
  /// What the tokenizer file asks for that is not done, a sentence each.
  public let ignored: [String]
  /// The file of the tokenizer.
  public let path: String
  private let vocabularySize: Int

  /// The longest tokenizer file that is read, in bytes.
  static let longest = 100_000_000

  /// Reads `tokenizer.json` of a folder; a folder without one can only be given ids.
  ///
  /// - Throws: `ModelError.tokenizer`, with the place in the file.
  public init(folder: String, vocabularySize: Int) throws(ModelError) {
    path = folder + "/tokenizer.json"
    self.vocabularySize = vocabularySize
    guard let bytes = try Self.bytes(path) else {
      tokenizer = nil
      ignored = []
      return
    }
    do {
      tokenizer = try SubwordTokenizer(parsing: bytes)
    } catch {
      throw .tokenizer(error, file: path)
    }
    let file = try? ConfigurationFile(parsing: bytes, path: path)
    ignored = ["truncation", "padding"].filter { file?.has($0) == true }
  }

  /// The tokens that the model is to read.
  ///
  /// - Throws: `ModelError` for a text that has no token, an id that no token has, or a text where the
  ///   folder has no tokenizer.
  /// - Complexity: O(n log n) for n characters.
  public func input(of text: ModelText) throws(ModelError) -> ModelInput {
    var input = try source(of: text)
    if let ids = text.targetIDs {
      input.target = try tokens(of: ids)
    } else if let target = text.target {
      input.target = try tokens(of: ModelText(target)).filter { !$0.isFrame }.map(\.token)
    }
    return input
  }

  private func source(of text: ModelText) throws(ModelError) -> ModelInput {
    if let ids = text.ids { return ModelInput(tokens: try tokens(of: ids)) }
    let tokens = try tokens(of: text)
    return ModelInput(tokens: tokens.map(\.token), segments: tokens.map(\.segment))
  }

  /// The tokens of ids; the text of each is what the vocabulary says, and on the screen they stand
  /// in a row with spaces between.
  func tokens(of ids: [Int]) throws(ModelError) -> [ModelToken] {
    var tokens: [ModelToken] = []
    var place = 0
    for id in ids {
      guard (0..<vocabularySize).contains(id) else {
        throw .tokenID(id, vocabularySize: vocabularySize)
      }
      let text = tokenizer?.token(of: id) ?? "#\(id)"
      let isSpecial = tokenizer?.addedToken(of: id)?.isSpecial == true
      let shown = isSpecial ? text : shownToken(text, isByteLevel: isByteLevel)
      let end = place + shown.unicodeScalars.count
      tokens.append(
        ModelToken(
          Token(text: text, characters: 0..<0), isSpecial ? .special : .known, shownText: shown,
          id: id, place: place..<end))
      place = end + 1
    }
    return tokens
  }

  /// A token of a text, as the model is given it.
  private struct ReadToken {
    let token: ModelToken
    let segment: Int
    let isFrame: Bool
  }

  private func tokens(of text: ModelText) throws(ModelError) -> [ReadToken] {
    guard let tokenizer else {
      throw .notPossible("there is no \(path), so a text cannot be read; give --ids")
    }
    let encoding: TokenEncoding
    do {
      encoding = try tokenizer.encoding(of: text.text, and: text.pair)
    } catch {
      throw .tokenizer(error, file: path)
    }
    let words = tokenizer.derivations(
      of: encoding, in: [text.text] + [text.pair].compactMap(\.self)
    ) { shownToken($0, isByteLevel: tokenizer.isByteLevel) }
    return encoding.tokens.map { token in
      ReadToken(
        token: self.token(token, of: text, word: token.word.map { words[$0] }),
        segment: token.segment, isFrame: token.isFrame)
    }
  }

  private func token(
    _ token: EncodedToken, of text: ModelText, word: WordDerivation?
  ) -> ModelToken {
    let isSpecial = token.isFrame || tokenizer?.addedToken(of: token.id)?.isSpecial == true
    // A token of the second text of a pair counts its characters from there.
    let start = token.segment == 0 || token.isFrame ? 0 : text.startOfPair
    let shown = shownToken(token.token, isByteLevel: isByteLevel)
    // The space before a word belongs to its token, and is not marked in the text.
    let isSpaced = shown.hasPrefix("·") && token.characters.count > 1
    let place = token.characters.dropFirst(isSpaced ? 1 : 0)
    return ModelToken(
      Token(text: token.token, characters: token.characters), isSpecial ? .special : .known,
      shownText: isSpecial ? nil : shown, id: token.id,
      place: place.lowerBound + start..<place.upperBound + start, word: word)
  }

  /// Whether the tokens are written in the alphabet that has a letter for every byte.
  private var isByteLevel: Bool { tokenizer?.isByteLevel ?? false }

  private static func bytes(_ path: String) throws(ModelError) -> [UInt8]? {
    do {
      return try fileBytes(path, limit: longest)
    } catch {
      throw .checkpoint(error)
    }
  }
}

/// What a model is to read, as it was asked for.
public struct ModelText: Equatable, Sendable {
  /// The text.
  public var text: String
  /// The second text of a pair.
  public var pair: String?
  /// Ids in place of the text.
  public var ids: [Int]?
  /// What the decoder of an encoder-decoder reads.
  public var target: String?
  /// Ids in place of the target.
  public var targetIDs: [Int]?
  /// A picture in place of the text.
  public var picture: PixelImage?

  /// Creates a text.
  public init(
    _ text: String, pair: String? = nil, ids: [Int]? = nil, target: String? = nil,
    targetIDs: [Int]? = nil, picture: PixelImage? = nil
  ) {
    self.text = text
    self.pair = pair
    self.ids = ids
    self.target = target
    self.targetIDs = targetIDs
    self.picture = picture
  }

  /// The line of text on the screen: the text, and the second one of a pair behind it.
  public var line: String { text + (pair.map { Self.separator + $0 } ?? "") }

  /// Where the second text begins in that line.
  var startOfPair: Int { text.unicodeScalars.count + Self.separator.unicodeScalars.count }

  private static let separator = " ‖ "
}

extension ModelInput {
  /// The line of text on the screen of a model that was given ids.
  public var line: String { tokens.map(\.label).joined(separator: " ") }
}
