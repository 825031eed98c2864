import Attention

/// A few English sentences become French.
///
/// The adjective changes places with its noun, and "the" becomes le or la by a noun that comes
/// later. Read word by word, the map shows where each word comes from. With a recurrent reader it need
/// not: the noun's gender travels inside the states, and for most seeds la looks elsewhere.
struct TranslationTask: SequenceTask {
  let learning: SequenceLearning

  /// Draws starting values and the sentences that are kept for measuring.
  init(_ reading: SequenceModel.Reading, _ score: SequenceModel.Score, seed: UInt64) {
    learning = SequenceLearning(
      SequenceModel.Sizes(
        sourceWords: Self.english.count, targetWords: Self.french.count, sourceLength: 8),
      reading: reading, score: score, seed: seed, pair: Self.pair)
  }

  func readings(_ parameters: Parameters, without ablated: Set<Int>) -> [TrainingReading] {
    let weights = learning.written(learning.measured, parameters, without: ablated).weights
    var (onDeterminer, onNoun) = (Mean(), Mean())
    for (index, pair) in learning.measured.enumerated() {
      for (step, word) in pair.target.enumerated() where word < Self.determinerCount {
        guard let noun = pair.alignment[step + 1] else { continue }
        onNoun.add(weights[step][index, noun])
        // The last English determiner up to the noun.
        let determiner = pair.source[...noun].lastIndex { $0 < 2 } ?? 0
        onDeterminer.add(weights[step][index, determiner])
      }
    }
    return learning.readings(parameters, without: ablated) + [
      TrainingReading(name: "le and la read the determiner", value: onDeterminer.value),
      TrainingReading(name: "le and la read the noun", value: onNoun.value),
    ]
  }

  static func source(_ word: Int) -> String { english[word] }

  static func target(_ word: Int) -> String { french[word] }

  static func aim(_ word: String) -> String? {
    "\(word) is chosen by its noun, whose gender stands in no other word"
  }

  /// Draws determiner, perhaps adjective, noun, verb, determiner, perhaps adjective, noun.
  static func pair(_ random: inout SplitMix64) -> SequencePair {
    var sentence = Sentence()
    sentence.addNounPhrase(&random)
    sentence.add(verbs[random.nextIndex(below: verbs.count)])
    sentence.addNounPhrase(&random)
    return SequencePair(
      source: sentence.source.map { index(of: $0, in: english) },
      target: sentence.target.map { index(of: $0, in: french) }, alignment: sentence.alignment)
  }

  /// le, la, un, une come first among the French words.
  private static let determinerCount = 4

  /// The English words.
  static let english =
    ["the", "a"] + nouns.map(\.english) + adjectives.map(\.english) + verbs.map(\.english)
  /// The French words.
  static let french: [String] = {
    let forms = adjectives.flatMap { [$0.masculine, $0.feminine] }
    return ["le", "la", "un", "une"] + nouns.map(\.french) + forms + verbs.map(\.french)
  }()

  private static func index(of word: String, in words: [String]) -> Int {
    words.firstIndex(of: word) ?? 0
  }

  private static let nouns: [(english: String, french: String, isFeminine: Bool)] = [
    ("cat", "chat", false), ("dog", "chien", false), ("book", "livre", false),
    ("garden", "jardin", false), ("bread", "pain", false), ("car", "voiture", true),
    ("house", "maison", true), ("table", "table", true), ("flower", "fleur", true),
    ("apple", "pomme", true),
  ]
  private static let adjectives: [(english: String, masculine: String, feminine: String)] = [
    ("red", "rouge", "rouge"), ("green", "vert", "verte"), ("black", "noir", "noire"),
    ("white", "blanc", "blanche"), ("blue", "bleu", "bleue"), ("heavy", "lourd", "lourde"),
  ]
  private static let verbs: [(english: String, french: String)] = [
    ("sees", "voit"), ("wants", "veut"), ("finds", "trouve"), ("loves", "aime"),
    ("takes", "prend"),
  ]

  /// Both sentences while they grow.
  private struct Sentence {
    var source: [String] = []
    var target: [String] = []
    var alignment: [Int?] = []

    mutating func add(_ verb: (english: String, french: String)) {
      write(verb.french, from: source.count)
      source.append(verb.english)
    }

    /// The determiner has no place of its own: it is made of "the" or "a", and of the noun.
    mutating func addNounPhrase(_ random: inout SplitMix64) {
      let noun = nouns[random.nextIndex(below: nouns.count)]
      let isDefinite = random.nextFraction() < 0.5
      let determiners = isDefinite ? ["le", "la"] : ["un", "une"]
      write(noun.isFeminine ? determiners[1] : determiners[0], from: nil)
      source.append(isDefinite ? "the" : "a")
      guard random.nextFraction() < 0.5 else {
        write(noun.french, from: source.count)
        return source.append(noun.english)
      }
      let adjective = adjectives[random.nextIndex(below: adjectives.count)]
      write(noun.french, from: source.count + 1)
      write(noun.isFeminine ? adjective.feminine : adjective.masculine, from: source.count)
      source += [adjective.english, noun.english]
    }

    private mutating func write(_ word: String, from place: Int?) {
      target.append(word)
      alignment.append(place)
    }
  }
}
