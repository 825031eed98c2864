/// Words that mean the same to the toy model.
///
///     Lexicon.noun(.singular, [.animate], "animal dog cat")
struct WordGroup: Equatable, Sendable {
  /// The numbers of their vectors that are not 0.
  let features: WordFeatures
  /// The words, in lower case.
  let words: [String]
  /// The words from which regular forms may be derived, and how.
  let stems: [String]
  /// Which forms the stems have.
  let inflections: [Inflection]

  /// Creates a group of words that have no regular forms.
  init(_ features: WordFeatures, _ words: String) {
    self.init(features, words: Self.split(words), stems: [], inflections: [])
  }

  fileprivate init(
    _ features: WordFeatures, words: [String], stems: [String], inflections: [Inflection]
  ) {
    self.features = features
    self.words = words
    self.stems = stems
    self.inflections = inflections
  }

  fileprivate static func split(_ words: some StringProtocol) -> [String] {
    words.split { $0 == " " }.map { String($0) }
  }
}

/// Whether a noun means one or several.
enum GrammaticalNumber: Float, Sendable {
  case singular = -1
  case plural = 1
}

/// Whether a noun is spoken of as *he* or *she*.
enum GrammaticalGender: Float, Sendable {
  case masculine = 1
  case feminine = -1
}

extension Lexicon {
  /// Nouns; singular ones are stems.
  static func noun(
    _ number: GrammaticalNumber, gender: GrammaticalGender? = nil, _ traits: [ToyDimension],
    _ words: String
  ) -> WordGroup {
    var features = ones(traits + [.noun])
    features[.number] = number.rawValue
    features[.gender] = gender?.rawValue
    let nouns = WordGroup.split(words)
    return WordGroup(
      features, words: nouns, stems: number == .singular ? nouns : [], inflections: [.noun])
  }

  /// Verbs, their forms parted by blanks and the verbs by commas; the first form is the stem.
  static func verb(_ traits: [ToyDimension], _ words: String) -> WordGroup {
    let verbs = words.split { $0 == "," }.map { WordGroup.split($0) }
    return WordGroup(
      ones(traits + [.verb]), words: verbs.flatMap(\.self), stems: verbs.compactMap(\.first),
      inflections: [.verb])
  }

  /// Verbs whose forms are all regular: each word is a stem.
  static func regularVerbs(_ traits: [ToyDimension], _ words: String) -> WordGroup {
    let verbs = WordGroup.split(words)
    return WordGroup(ones(traits + [.verb]), words: verbs, stems: verbs, inflections: [.verb])
  }

  /// Forms of verbs from which nothing is derived.
  static func verbForms(_ traits: [ToyDimension], _ words: String) -> WordGroup {
    WordGroup(ones(traits + [.verb]), words)
  }

  /// Verbs that are more often something else as they stand: only their forms are verbs.
  ///
  ///     Lexicon.secondVerbs([.animate], "question")  // "questioned"; "question" is a noun
  static func secondVerbs(_ traits: [ToyDimension], _ stems: String) -> WordGroup {
    WordGroup(
      ones(traits + [.verb]), words: [], stems: WordGroup.split(stems), inflections: [.verb])
  }

  /// Adjectives, which are compared, and make adverbs.
  static func adjective(_ traits: [ToyDimension], _ words: String) -> WordGroup {
    let adjectives = WordGroup.split(words)
    return WordGroup(
      ones(traits + [.adjective]), words: adjectives, stems: adjectives,
      inflections: [.adjective, .adverb])
  }

  private static func ones(_ dimensions: [ToyDimension]) -> WordFeatures {
    Dictionary(uniqueKeysWithValues: Set(dimensions).map { ($0, 1) })
  }
}
