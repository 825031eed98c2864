/// Words that mean the same to the toy model.
///
///     Lexicon.noun(.singular, [.animate], "animal dog cat")
struct WordGroup: Equatable, Sendable {
  /// The numbers of their vectors that are not 0.
  let features: WordFeatures
  /// The words in lower case, parted by blanks; commas part a word with its forms from the next.
  let text: String
  /// Which forms the stems have.
  let inflections: [Inflection]
  /// Which of the words are stems, and which are words as they stand.
  let listing: Listing

  /// What a group lists.
  enum Listing: Equatable, Sendable {
    /// Words without regular forms.
    case words
    /// Words that have regular forms.
    case stems
    /// Stems, each with its irregular forms behind it, and commas between.
    case stemsWithForms
    /// Stems that are another word as they stand.
    case stemsAlone
  }

  /// Creates a group; without inflections its words have no regular forms.
  init(
    _ features: WordFeatures, _ text: String, listing: Listing = .words,
    inflections: [Inflection] = []
  ) {
    self.features = features
    self.text = text
    self.listing = listing
    self.inflections = inflections
  }

  /// The words that mean this as they stand.
  var words: [String] { places.filter(\.isWord).map { String(text[$0.range]) } }
  /// The words from which regular forms may be derived.
  var stems: [String] { places.filter(\.isStem).map { String(text[$0.range]) } }

  private var places: [(range: Range<String.Index>, isWord: Bool, isStem: Bool)] {
    var places: [(range: Range<String.Index>, isWord: Bool, isStem: Bool)] = []
    visit { range, isWord, isStem in
      let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      let end = text.utf8.index(start, offsetBy: range.count)
      places.append((start..<end, isWord, isStem))
    }
    return places
  }

  /// Goes through the words byte by byte, as the lists are long and read at every start.
  ///
  /// - Parameter body: Gets the bytes of `text` at which a word stands, whether it means something
  ///   as it stands, and whether it is a stem.
  /// - Complexity: O(length of the text).
  func visit(_ body: (_ word: Range<Int>, _ isWord: Bool, _ isStem: Bool) -> Void) {
    var start = 0
    var place = 0
    var isFirst = true
    for byte in text.utf8 {
      if byte == UInt8(ascii: " ") || (byte == UInt8(ascii: ",") && listing == .stemsWithForms) {
        if start < place {
          body(start..<place, listing != .stemsAlone, isStem(isFirst: isFirst))
          isFirst = false
        }
        start = place + 1
        if byte == UInt8(ascii: ",") { isFirst = true }
      }
      place += 1
    }
    if start < place { body(start..<place, listing != .stemsAlone, isStem(isFirst: isFirst)) }
  }

  private func isStem(isFirst: Bool) -> Bool {
    switch listing {
    case .words: false
    case .stems, .stemsAlone: true
    case .stemsWithForms: isFirst
    }
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
    return number == .singular
      ? WordGroup(features, words, listing: .stems, inflections: [.noun])
      : WordGroup(features, words)
  }

  /// Verbs, their forms parted by blanks and the verbs by commas; the first form is the stem.
  static func verb(_ traits: [ToyDimension], _ words: String) -> WordGroup {
    WordGroup(ones(traits + [.verb]), words, listing: .stemsWithForms, inflections: [.verb])
  }

  /// Verbs whose forms are all regular: each word is a stem.
  static func regularVerbs(_ traits: [ToyDimension], _ words: String) -> WordGroup {
    WordGroup(ones(traits + [.verb]), words, listing: .stems, inflections: [.verb])
  }

  /// Forms of verbs from which nothing is derived.
  static func verbForms(_ traits: [ToyDimension], _ words: String) -> WordGroup {
    WordGroup(ones(traits + [.verb]), words)
  }

  /// Verbs that are more often something else as they stand: only their forms are verbs.
  ///
  ///     Lexicon.secondVerbs([.animate], "question")  // "questioned"; "question" is a noun
  static func secondVerbs(_ traits: [ToyDimension], _ stems: String) -> WordGroup {
    WordGroup(ones(traits + [.verb]), stems, listing: .stemsAlone, inflections: [.verb])
  }

  /// Adjectives, which are compared, and make adverbs.
  static func adjective(_ traits: [ToyDimension], _ words: String) -> WordGroup {
    WordGroup(
      ones(traits + [.adjective]), words, listing: .stems, inflections: [.adjective, .adverb])
  }

  private static func ones(_ dimensions: [ToyDimension]) -> WordFeatures {
    Dictionary(uniqueKeysWithValues: Set(dimensions).map { ($0, 1) })
  }
}
