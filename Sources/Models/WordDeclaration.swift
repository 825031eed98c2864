import Tokenization

/// A word that the reader teaches the toy model.
///
///     try WordDeclaration("wug like dog", in: .standard).word  // "wug"
///     try WordDeclaration("wug = noun singular animate", in: .standard).features[.animate]  // 1
public struct WordDeclaration: Equatable, Sendable {
  /// The word, as the tokenizer writes it.
  public let word: String
  /// The numbers of its vector that are not 0.
  public let features: WordFeatures
  /// What was declared, one blank between words: `wug like dog`.
  public let text: String

  /// What a declaration looks like, for help and for errors.
  public static let syntax = "NAME like NAME, or NAME = noun singular animate"

  /// Creates a declaration; use `init(_:in:)` for what a person has typed.
  init(word: String, features: WordFeatures, text: String) {
    self.word = word
    self.features = features
    self.text = text
  }

  /// Reads what a person has typed.
  ///
  /// - Parameters:
  ///   - typed: `wug like dog` or `wug = noun singular animate`; capitals do not matter.
  ///   - lexicon: The dictionary that has the word after `like`.
  /// - Throws: `LexiconError`, with the closest word where one is misspelt.
  public init(_ typed: String, in lexicon: Lexicon) throws(LexiconError) {
    let parts = typed.lowercased().split(whereSeparator: \.isWhitespace).flatMap(Self.parted)
    text = parts.joined(separator: " ")
    guard parts.count >= 3 else { throw .incomplete(text) }
    let (name, sign, rest) = (parts[0], parts[1], parts.dropFirst(2))
    word = try Self.word(name)
    switch sign {
    case "like":
      guard let model = rest.first, rest.count == 1 else {
        throw .notOneWord(rest.joined(separator: " "))
      }
      features = try lexicon.features(like: model, for: word)
    case "=": features = try Self.features(rest, of: word)
    default: throw .incomplete(text)
    }
  }

  /// `wug=noun` is read as `wug = noun`.
  private static func parted(_ part: Substring) -> [String] {
    var parts: [String] = []
    for (index, piece) in part.split(separator: "=", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { parts.append("=") }
      if !piece.isEmpty { parts.append(String(piece)) }
    }
    return parts
  }

  /// The one token that a name is.
  static func word(_ name: String) throws(LexiconError) -> String {
    let tokens = WordTokenizer().tokens(of: name)
    guard tokens.count == 1, let word = tokens.first?.text else { throw .notOneWord(name) }
    return word
  }

  private static func features(
    _ names: some Sequence<String>, of word: String
  ) throws(LexiconError) -> WordFeatures {
    var features: WordFeatures = [:]
    var isWhole = false
    for name in names {
      guard let feature = WordFeature(rawValue: name) else {
        let all = WordFeature.allCases.map(\.rawValue)
        throw .unknownFeature(name, of: word, closest: ClosestWord.closest(to: name, among: all))
      }
      let (dimension, number) = feature.dimension
      if let other = features[dimension], other != number {
        throw .contradiction(name, of: word)
      }
      features[dimension] = number
      isWhole = isWhole || feature.isPartOfSpeech
    }
    guard isWhole else { throw .noPartOfSpeech(word) }
    return features
  }
}

extension Lexicon {
  /// What a word means whose meaning another one is to take.
  func features(like model: String, for word: String) throws(LexiconError) -> WordFeatures {
    let meaning = meaning(of: model.lowercased())
    guard meaning.knowledge != .unknown else {
      throw .unknownModel(model, for: word, closest: closestWord(to: model.lowercased()))
    }
    return meaning.features
  }

  /// A dictionary in which a declared word means what was said; O(1) and one copy.
  public func declaring(_ declaration: WordDeclaration) -> Lexicon {
    declaring([declaration])
  }

  /// A dictionary with several declared words; a later one replaces an earlier one of the same
  /// name.
  public func declaring(_ declarations: [WordDeclaration]) -> Lexicon {
    var lexicon = self
    for declaration in declarations {
      lexicon.declare(declaration.word, declaration.features)
    }
    return lexicon
  }
}
