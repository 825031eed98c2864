import Tokenization

/// The numbers of a word's vector that are not 0.
public typealias WordFeatures = [ToyDimension: Float]

/// The words that the toy model knows, and what they mean to it.
///
///     Lexicon.standard.meaning(of: "wolves").knowledge  // .known
///     Lexicon.standard.meaning(of: "wug").knowledge  // .unknown
///
/// A word is known, or it is a regular form of a known stem, or it is unknown and says so; it is
/// never taken for a similar one.
public struct Lexicon: Equatable, Sendable {
  private var entries: [String: WordMeaning] = [:]
  private var stems: [Inflection: [String: WordFeatures]] = [:]

  /// The hand-made dictionary.
  public static let standard = Lexicon(nouns + verbs + adjectives + functionWords)

  /// A word of several groups has the features of all.
  init(_ groups: [WordGroup]) {
    for group in groups {
      for word in group.words {
        let features = entries[word]?.features ?? [:]
        entries[word] = WordMeaning(
          features: features.merging(group.features) { _, new in new }, knowledge: .known)
      }
      guard let inflection = group.inflection else { continue }
      for stem in group.stems { stems[inflection, default: [:]][stem] = group.features }
    }
  }

  /// All words that need no rule.
  public var words: [String] { Array(entries.keys) }

  /// What a word means.
  ///
  /// - Parameter word: In lower case and with plain quotes, as `WordTokenizer` writes it.
  /// - Returns: Its features and whether it is known, declared, derived or unknown.
  /// - Complexity: O(length of the word).
  public func meaning(of word: String) -> WordMeaning {
    if let meaning = entries[word] { return meaning }
    if let features = shortened(word) ?? derived(word) {
      return WordMeaning(features: features, knowledge: .derived)
    }
    return WordMeaning(features: [.unknown: 1], knowledge: .unknown)
  }

  /// `'s` stands for *is*, and so on: a shortened auxiliary means what the whole one does.
  private func shortened(_ word: String) -> WordFeatures? {
    Self.wholeAuxiliaries[word].flatMap { entries[$0]?.features }
  }

  private static let wholeAuxiliaries = [
    "'s": "is", "'re": "are", "'m": "am", "'ve": "have", "'ll": "will", "'d": "would",
  ]

  /// A regular form of a noun or verb; of both, if it can be both.
  private func derived(_ form: String) -> WordFeatures? {
    let readings = Inflection.allCases.compactMap { inflection in
      inflection.stems(of: form).lazy.compactMap { stems[inflection]?[$0] }.first
        .map(inflection.features(fromStem:))
    }
    return readings.isEmpty
      ? nil : readings.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }
}

extension Lexicon {
  /// A dictionary in which a word means what another one does.
  ///
  ///     try Lexicon.standard.declaring("wug", like: "dog").meaning(of: "wugs")  // several animals
  ///
  /// - Throws: `LexiconError` if the other word is unknown, or the new one is no single word.
  public func declaring(_ word: String, like model: String) throws(LexiconError) -> Lexicon {
    let meaning = meaning(of: model.lowercased())
    guard meaning.knowledge != .unknown else { throw .unknownModel(model, for: word) }
    return try declaring(word, features: meaning.features)
  }

  /// A dictionary in which a word has these features.
  ///
  /// A singular noun and a verb have regular forms from then on.
  ///
  /// - Throws: `LexiconError` if it is no single word.
  public func declaring(
    _ word: String, features: WordFeatures
  ) throws(LexiconError) -> Lexicon {
    let tokens = WordTokenizer().tokens(of: word)
    guard tokens.count == 1, let name = tokens.first?.text else { throw .notOneWord(word) }
    var lexicon = self
    lexicon.entries[name] = WordMeaning(features: features, knowledge: .declared)
    if features[.noun] == 1, features[.number] == -1 {
      lexicon.stems[.noun, default: [:]][name] = features
    }
    if features[.verb] == 1 { lexicon.stems[.verb, default: [:]][name] = features }
    return lexicon
  }
}

/// What the toy model knows of a word.
public struct WordMeaning: Equatable, Sendable {
  /// The numbers of its vector that are not 0, without `one` and the clocks.
  public let features: WordFeatures
  /// Whether it is known, derived, declared or unknown.
  public let knowledge: Knowledge
}
