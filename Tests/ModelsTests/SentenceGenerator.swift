import Attention

@testable import Models

/// A sentence of the grammar, and which key the grammar says a query has to read.
struct GeneratedSentence: Equatable {
  /// What a head has to read, as positions with the beginning of the sentence at 0.
  struct Expectation: Equatable {
    let head: HeadAddress
    let query: Int
    let key: Int
  }

  /// The words, the final period too.
  var words: [String] = []
  var expectations: [Expectation] = []

  var text: String { words.joined(separator: " ") }

  /// Adds a word and returns its position.
  mutating func add(_ word: String) -> Int {
    words.append(word)
    return words.count
  }

  mutating func expect(_ head: HeadAddress, _ query: Int, reads key: Int) {
    expectations.append(Expectation(head: head, query: query, key: key))
  }
}

/// Makes sentences from every list of the dictionary; the same seed makes the same sentences.
///
///     det (adj) noun verb det (adj) noun .
///     det (adj) noun verb prep det (adj) noun .
///     det noun₁ didn't verb det noun₂ because it was too adj .
///     name₁ verb name₂ because she was adj .
///
/// What a word is, comes from the list it was drawn from; what a head has to read, from its place in
/// the sentence. The model is not asked.
struct SentenceGenerator {
  private var random: SplitMix64
  private let words = GrammarWords()

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  /// The next sentence.
  mutating func next() -> GeneratedSentence {
    var sentence = GeneratedSentence()
    switch random.below(4) {
    case 0: addTransitive(to: &sentence)
    case 1: addIntransitive(to: &sentence)
    case 2: addPredicate(to: &sentence)
    default: addNames(to: &sentence)
    }
    _ = sentence.add(".")
    for position in 1...sentence.words.count {
      sentence.expect(.previousToken, position, reads: position - 1)
      sentence.expect(.identity, position, reads: position)
    }
    return sentence
  }

  private mutating func addTransitive(to sentence: inout GeneratedSentence) {
    let number = drawNumber()
    let verbs = draw(words.verbs)
    let subject = addPhrase(of: draw(words.nouns(for: verbs)), number, to: &sentence)
    let verb = sentence.add(verbForm(draw(verbs.stems), number))
    let object = addPhrase(
      of: draw(words.nouns), drawNumber(), to: &sentence)
    sentence.expect(.verbSubject, verb, reads: subject)
    sentence.expect(.verbObject, verb, reads: object)
  }

  private mutating func addIntransitive(to sentence: inout GeneratedSentence) {
    let number = drawNumber()
    let verbs = draw(words.verbs)
    let subject = addPhrase(of: draw(words.nouns(for: verbs)), number, to: &sentence)
    let verb = sentence.add(verbForm(draw(verbs.stems), number))
    sentence.expect(.verbSubject, verb, reads: subject)
    _ = sentence.add(draw(["in", "near", "behind", "with", "without", "beyond", "toward"]))
    _ = addPhrase(of: draw(words.nouns), drawNumber(), to: &sentence)
  }

  /// One of two nouns is what the adjective can be said of: that one is what the pronoun means.
  private mutating func addPredicate(to sentence: inout GeneratedSentence) {
    let number = drawNumber()
    let first = draw(words.nounsOfOneKind)
    let second = draw(words.nounsOfOneKind.filter { $0.property != first.property })
    let subject = addNoun(of: first, number, to: &sentence)
    _ = sentence.add("didn't")
    _ = sentence.add(draw(draw(words.verbs).stems))
    let object = addNoun(of: second, number, to: &sentence)
    _ = sentence.add("because")
    let pronoun = sentence.add(number == .singular ? "it" : "they")
    _ = sentence.add(number == .singular ? "was" : "were")
    _ = sentence.add("too")
    let isSubject = random.below(2) == 0
    let adjectives = words.adjectives.filter {
      $0.property == (isSubject ? first : second).property
    }
    let adjective = sentence.add(draw(draw(adjectives).stems))
    sentence.expect(.pronounPredicate, pronoun, reads: adjective)
    sentence.expect(.pronounAntecedent, pronoun, reads: isSubject ? subject : object)
  }

  /// A man and a woman, and one of them is spoken of.
  private mutating func addNames(to sentence: inout GeneratedSentence) {
    let isHeFirst = random.below(2) == 0
    let isHeMeant = random.below(2) == 0
    let lists = isHeFirst ? [words.men, words.women] : [words.women, words.men]
    let first = sentence.add(draw(lists[0].stems))
    let verb = sentence.add(verbForm(draw(words.actions.stems), .singular))
    let second = sentence.add(draw(lists[1].stems))
    _ = sentence.add("because")
    let pronoun = sentence.add(isHeMeant ? "he" : "she")
    _ = sentence.add("was")
    let adjectives = words.adjectives.filter { $0.property == .animate }
    let adjective = sentence.add(draw(draw(adjectives).stems))
    sentence.expect(.verbSubject, verb, reads: first)
    sentence.expect(.verbObject, verb, reads: second)
    sentence.expect(.pronounPredicate, pronoun, reads: adjective)
    sentence.expect(.pronounAntecedent, pronoun, reads: isHeMeant == isHeFirst ? first : second)
  }

  /// A noun with its determiner and, half of the time, an adjective; returns the noun's position.
  private mutating func addPhrase(
    of group: WordGroup, _ number: GrammaticalNumber, to sentence: inout GeneratedSentence
  ) -> Int {
    guard random.below(2) == 0 else { return addNoun(of: group, number, to: &sentence) }
    _ = sentence.add(draw(determiners(number)))
    let fitting = words.adjectives.filter { $0.property == group.property || $0.property == nil }
    let adjective = sentence.add(draw(draw(fitting).stems))
    let noun = sentence.add(nounForm(draw(group.stems), number))
    sentence.expect(.adjectiveNoun, adjective, reads: noun)
    sentence.expect(.nounAdjective, noun, reads: adjective)
    return noun
  }

  private mutating func addNoun(
    of group: WordGroup, _ number: GrammaticalNumber, to sentence: inout GeneratedSentence
  ) -> Int {
    _ = sentence.add(draw(determiners(number)))
    return sentence.add(nounForm(draw(group.stems), number))
  }

  private func determiners(_ number: GrammaticalNumber) -> [String] {
    number == .singular
      ? ["the", "a", "this", "my", "her", "every", "another"]
      : ["the", "these", "our", "some", "two", "42", "several"]
  }

  private func nounForm(_ stem: String, _ number: GrammaticalNumber) -> String {
    number == .singular ? stem : RegularForms.of(stem, .noun)[0]
  }

  private mutating func verbForm(_ stem: String, _ number: GrammaticalNumber) -> String {
    let forms = RegularForms.of(stem, .verb)
    return random.below(2) == 0 ? forms[1] : number == .singular ? forms[0] : stem
  }

  private mutating func drawNumber() -> GrammaticalNumber { draw([.singular, .plural]) }

  private mutating func draw<Element>(_ list: [Element]) -> Element {
    list[random.below(list.count)]
  }
}

/// The lists that the grammar draws from.
private struct GrammarWords {
  let nouns = groups { $0.listing == .stems && $0.features[.noun] == 1 && !isName($0) }
  let verbs = groups {
    $0.listing == .stems && $0.features[.verb] == 1
  }
  let adjectives = groups { $0.features[.adjective] == 1 }
  let men = groups { isName($0) && $0.features[.gender] == 1 }[0]
  let women = groups { isName($0) && $0.features[.gender] == -1 }[0]
  let actions = Lexicon.moreVerbs[0]

  /// Nouns that *it* can stand for.
  var nounsOfOneKind: [WordGroup] { nouns.filter { $0.features[.human] == nil } }

  /// What a verb can be said of; of a verb that can be said of anything, all nouns.
  func nouns(for verbs: WordGroup) -> [WordGroup] {
    nouns.filter { verbs.property == nil || $0.property == verbs.property }
  }

  private static func groups(_ isWanted: (WordGroup) -> Bool) -> [WordGroup] {
    (Lexicon.core + Lexicon.more).filter(isWanted)
  }

  /// The lists of first names stand alone in having "james" or "olivia".
  private static func isName(_ group: WordGroup) -> Bool {
    ["james", "olivia", "tom", "anna"].contains(where: group.words.contains)
  }
}

extension WordGroup {
  /// The one property of a group, or nil where it has none.
  fileprivate var property: ToyDimension? {
    ToyDimension.properties.first { features[$0] == 1 }
  }
}

extension HeadAddress {
  static let previousToken = HeadAddress(layer: 0, head: 0)
  static let identity = HeadAddress(layer: 0, head: 1)
  static let adjectiveNoun = HeadAddress(layer: 0, head: 2)
  static let nounAdjective = HeadAddress(layer: 0, head: 3)
  static let pronounPredicate = HeadAddress(layer: 0, head: 4)
  static let verbSubject = HeadAddress(layer: 1, head: 1)
  static let verbObject = HeadAddress(layer: 1, head: 2)
  static let pronounAntecedent = HeadAddress(layer: 1, head: 3)
}

/// A generator of random numbers that is the same on every machine.
///
/// Source: Steele, Lea and Flood, *Fast Splittable Pseudorandom Number Generators*, 2014.
private struct SplitMix64 {
  var state: UInt64

  mutating func below(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(count))
  }
}
