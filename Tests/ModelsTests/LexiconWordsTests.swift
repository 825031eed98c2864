import Foundation
import Testing
import Tokenization

@testable import Models

/// How much English the toy model knows: the word lists, the commonest words, ordinary paragraphs.
@Suite struct LexiconWordsTests {
  @Test func `there are more than 6,000 lemmas and 18,000 forms`() {
    let lemmas = Lexicon.lemmas
    let forms = lemmas.flatMap { RegularForms.of($0.stem, $0.inflection) }
    let known = Set(Lexicon.standard.words)
    let all = known.union(forms)
    print(
      "toy lexicon: \(Set(lemmas.map(\.stem)).union(known).count) stems and words,",
      "\(known.count) listed, \(all.count) forms")
    #expect(Set(lemmas.map(\.stem)).count > 6_000)
    #expect(all.count > 18_000)
  }

  @Test func `every regular form is known, or derived with the meaning of its stem`() {
    for (stem, inflection, features) in Lexicon.lemmas {
      for form in RegularForms.of(stem, inflection) {
        let meaning = Lexicon.standard.meaning(of: form)
        #expect(meaning.knowledge == .known || meaning.knowledge == .derived, "\(form)")
        guard meaning.knowledge == .derived, Lexicon.lemmas(of: form).count == 1 else {
          continue
        }
        #expect(meaning.features == inflection.features(fromStem: features), "\(form)")
      }
    }
  }

  @Test func `a word of the larger lists stands in one of them, and in none of the core`() {
    var seen = Set(Lexicon.core.flatMap(\.words))
    for group in Lexicon.more {
      for word in group.words {
        #expect(seen.insert(word).inserted, "\(word)")
      }
    }
  }

  @Test func `a stem is inflected in one way, and has one meaning in it`() {
    for inflection in Inflection.allCases {
      let stems = Lexicon.lemmas.filter { $0.inflection == inflection }.map(\.stem)
      #expect(Set(stems).count == stems.count, "\(inflection)")
    }
  }

  @Test func `every listed word is a token of its own, in lower case`() {
    for word in Lexicon.standard.words {
      #expect(WordTokenizer().tokens(of: word).map(\.text) == [word])
    }
  }

  @Test func `a verb that is listed by its forms alone is another word as it stands`() {
    for stem in Lexicon.secondaryVerbs.flatMap(\.stems) {
      let meaning = Lexicon.standard.meaning(of: stem)
      #expect(meaning.knowledge == .known, "\(stem)")
    }
  }

  @Test func `function words have no properties`() {
    for group in Lexicon.functionWords + Lexicon.moreFunctionWords where group.features[.noun] != 1
    {
      #expect(group.features.keys.allSatisfy { !ToyDimension.properties.contains($0) })
    }
  }

  @Test func `the commonest words are all known`() throws {
    let words = try referenceText("commonest-words.txt").split(separator: "\n").map(String.init)
    #expect(words.count >= 1_000)
    #expect(Set(words).count == words.count)
    let unknown = words.filter { Lexicon.standard.meaning(of: $0).knowledge == .unknown }
    #expect(unknown.isEmpty)
  }

  @Test func `the words of the subject are known`() {
    let words =
      "attention score scores scored query queries key value model vector matrix matrices token "
      + "tokens head layer weight weights softmax mask masked masking network training trained "
      + "sentence word embedding embeddings gradient data computer language transformer dot "
      + "product scaled position encoder decoder logit entropy residual parameter neuron learning"
    for word in words.split(separator: " ") {
      #expect(Lexicon.standard.meaning(of: String(word)).knowledge != .unknown, "\(word)")
    }
  }

  @Test(arguments: [
    "news", "letter", "recipe", "story", "email", "science", "sport", "essay", "travel",
    "history", "review",
  ])
  func `a paragraph of ordinary English is at least 85 percent known`(name: String) throws {
    let text = try referenceText("Paragraphs/\(name).txt")
    let words = ToyModel().tokens(of: text).filter { token in
      token.knowledge != .special && token.token.text.contains { $0.isLetter || $0.isNumber }
    }
    let unknown = words.filter { $0.knowledge == .unknown }
    let share = 1 - Double(unknown.count) / Double(words.count)
    print("toy lexicon, \(name): \(words.count) words, \(share) known, unknown:", terminator: " ")
    print(unknown.map(\.token.text))
    #expect(words.count > 80)
    #expect(share >= 0.85)
  }
}

extension Lexicon {
  /// Every stem of the dictionary with how it is inflected and what it means.
  static let lemmas: [(stem: String, inflection: Inflection, features: WordFeatures)] =
    (core + more).flatMap { group in
      group.inflections.flatMap { inflection in
        group.stems.map { ($0, inflection, group.features) }
      }
    }

  /// The stems that a form may be one of.
  static func lemmas(of form: String) -> Set<String> {
    Set(
      Inflection.allCases.flatMap { inflection in
        inflection.stems(of: form).filter { stemsByInflection[inflection]?.contains($0) == true }
          .map { "\(inflection) \($0)" }
      })
  }

  private static let stemsByInflection = Dictionary(grouping: lemmas, by: \.inflection)
    .mapValues { Set($0.map(\.stem)) }
}
