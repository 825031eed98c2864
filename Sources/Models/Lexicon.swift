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
  private let index: WordIndex
  private var declared: [String: WordFeatures] = [:]

  /// The hand-made dictionary.
  public static let standard = Lexicon(core + more)

  /// The words that every lesson relies on.
  static let core = nouns + verbs + adjectives + functionWords
  /// The words that make ordinary English known; none of them is in the core.
  static let more =
    moreBeings + moreThings + morePlaces + moreThoughts + modelWords + moreVerbs
    + secondaryVerbs + moreAdjectives + moreFunctionWords

  /// A word of several groups has the features of all.
  init(_ groups: [WordGroup]) {
    index = WordIndex(groups)
  }

  /// All words that need no rule, each once.
  public var words: [String] {
    Array(Set(index.groups.flatMap(\.words)).union(declared.keys))
  }

  /// The listed word that a misspelt one may be meant to be, or nil.
  func closestWord(to word: String) -> String? { index.closest(to: word) }

  /// What a word means.
  ///
  ///     Lexicon.standard.meaning(of: "gradients").knowledge  // .derived, from "gradient"
  ///
  /// - Parameter word: In lower case and with plain quotes, as `WordTokenizer` writes it.
  /// - Returns: Its features and whether it is known, declared, derived or unknown.
  /// - Complexity: O(length of the word).
  public func meaning(of word: String) -> WordMeaning {
    if let features = declared[word] {
      return WordMeaning(features: features, knowledge: .declared)
    }
    if let features = listed(word) { return WordMeaning(features: features, knowledge: .known) }
    let features =
      shortened(word) ?? inflected(word) ?? possessive(word) ?? Numeral.features(of: word)
    if let features { return WordMeaning(features: features, knowledge: .derived) }
    return WordMeaning(features: [.unknown: 1], knowledge: .unknown)
  }

  /// What the lists say of a word, or nil where none has it.
  private func listed(_ word: String) -> WordFeatures? {
    let groups = index.listings(of: word).filter(\.isWord).map(\.group)
    guard let first = groups.first else { return nil }
    return groups.dropFirst().reduce(first.features) { features, group in
      features.merging(group.features) { _, new in new }
    }
  }

  /// `'s` stands for *is*, and so on: a shortened auxiliary means what the whole one does.
  private func shortened(_ word: String) -> WordFeatures? {
    Self.wholeAuxiliaries[word].flatMap(listed)
  }

  private static let wholeAuxiliaries = [
    "'s": "is", "'re": "are", "'m": "am", "'ve": "have", "'ll": "will", "'d": "would",
  ]

  /// A regular form of a noun, verb or adjective, in this order: one word has one reading.
  private func inflected(_ form: String) -> WordFeatures? {
    for inflection in Inflection.allCases {
      for stem in inflection.stems(of: form) {
        guard let features = features(ofStem: stem, inflection) else { continue }
        return inflection.features(fromStem: features)
      }
    }
    return nil
  }

  /// What a stem means that has such forms, or nil where it has none; a declared word only means
  /// what was declared.
  private func features(ofStem stem: String, _ inflection: Inflection) -> WordFeatures? {
    if let features = declared[stem] { return inflection.inflects(features) ? features : nil }
    return index.listings(of: stem)
      .first { $0.isStem && $0.group.inflections.contains(inflection) }?.group.features
  }

  /// `dog's` stands where *its* does: what belongs to a noun is told by a determiner.
  private func possessive(_ form: String) -> WordFeatures? {
    guard form.hasSuffix("'s") else { return nil }
    let owner = String(form.dropLast(2))
    let features = declared[owner] ?? listed(owner) ?? inflected(owner)
    return features?[.noun] == 1 ? [.determiner: 1] : nil
  }
}

extension Lexicon {
  /// A dictionary in which a word means what another one does.
  ///
  ///     try Lexicon.standard.declaring("wug", like: "dog").meaning(of: "wugs")  // several animals
  ///
  /// - Throws: `LexiconError` if the other word is unknown, or the new one is no single word.
  public func declaring(_ word: String, like model: String) throws(LexiconError) -> Lexicon {
    try declaring(word, features: features(like: model, for: word))
  }

  /// A dictionary in which a word has these features.
  ///
  /// A singular noun, a verb and an adjective have regular forms from then on.
  ///
  /// - Throws: `LexiconError` if it is no single word.
  public func declaring(
    _ word: String, features: WordFeatures
  ) throws(LexiconError) -> Lexicon {
    var lexicon = self
    lexicon.declare(try WordDeclaration.word(word), features)
    return lexicon
  }

  mutating func declare(_ word: String, _ features: WordFeatures) {
    declared[word] = features
  }
}

/// What the toy model knows of a word.
public struct WordMeaning: Equatable, Sendable {
  /// The numbers of its vector that are not 0, without `one` and the clocks.
  public let features: WordFeatures
  /// Whether it is known, derived, declared or unknown.
  public let knowledge: Knowledge
}
