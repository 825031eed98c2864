import Foundation
import Models
import Testing

@testable import Models

@Suite struct LexiconTests {
  @Test func `all reference forms have the reference features`() throws {
    let model = try reference(ReferenceModel.self, "model.json")
    #expect(model.lexicon.count == 956)
    for (form, expected) in model.lexicon {
      let features = Lexicon.standard.meaning(of: form).features
      let named = Dictionary(uniqueKeysWithValues: features.map { ($0.key.name, $0.value) })
      #expect(named == expected.filter { $0.value != 0 }, "\(form)")
    }
  }

  @Test func `eight misspelt plurals of the reference are derived, the others are known`() throws {
    let model = try reference(ReferenceModel.self, "model.json")
    let derived = model.lexicon.keys.filter {
      Lexicon.standard.meaning(of: $0).knowledge == .derived
    }
    #expect(
      derived.sorted() == [
        "newss", "princesss", "skys", "speechs", "thiefs", "trophys", "weathers", "wifes",
      ])
    let known = model.lexicon.keys.filter { Lexicon.standard.meaning(of: $0).knowledge == .known }
    #expect(known.count == 956 - 8)
    let added = Set(Lexicon.core.flatMap(\.words)).subtracting(model.lexicon.keys)
    #expect(
      added == ["princesses", "skies", "speeches", "thieves", "trophies", "wives"])
  }

  @Test(arguments: [
    ("melts", "melt"), ("contained", "contain"), ("blooms", "bloom"), ("'s", "is"),
    ("'ve", "have"), ("sneezed", "sneeze"), ("hoping", "hope"), ("questioned", "answered"),
    ("wider", "wide"), ("happiest", "happy"),
  ])
  func `a regular form means what its verb does`(form: String, stem: String) {
    let meaning = Lexicon.standard.meaning(of: form)
    #expect(meaning.knowledge == .derived)
    #expect(meaning.features == Lexicon.standard.meaning(of: stem).features)
  }

  @Test(arguments: ["dog's", "children's", "anna's", "gradients's"])
  func `what belongs to a noun is told by a determiner`(form: String) {
    #expect(
      Lexicon.standard.meaning(of: form)
        == WordMeaning(features: [.determiner: 1], knowledge: .derived))
  }

  @Test(arguments: ["slowly", "happily", "simply", "carefully", "basically", "truly"])
  func `an adverb is made from an adjective and has none of its properties`(form: String) {
    let meaning = Lexicon.standard.meaning(of: form)
    #expect(meaning.features == [.function: 1])
  }

  @Test func `a regular plural means several`() {
    let meaning = Lexicon.standard.meaning(of: "breads")
    #expect(meaning.knowledge == .known)
    let derived = Lexicon.standard.meaning(of: "wines")
    #expect(
      derived == WordMeaning(features: [.noun: 1, .number: 1, .food: 1], knowledge: .derived))
  }

  @Test(arguments: [
    "wug", "wugs", "s", "ed", "", "tireds", "animalss", "rans", "walkeds", "yous", "wug's", "was's",
    "Dog",
    "🐕", "anima", "4chan", "s's", "dog's's",
  ])
  func `any other word is unknown`(word: String) {
    #expect(
      Lexicon.standard.meaning(of: word)
        == WordMeaning(features: [.unknown: 1], knowledge: .unknown))
  }

  @Test func `letters may be composed or not`() throws {
    let lexicon = try Lexicon.standard.declaring("caf\u{E9}", like: "house")
    #expect(lexicon.meaning(of: "cafe\u{301}").knowledge == .declared)
  }

  @Test func `a declared word has regular forms and the features of its model`() throws {
    let lexicon = try Lexicon.standard.declaring("Wug", like: "dog")
    let wug = lexicon.meaning(of: "wug")
    #expect(wug.knowledge == .declared)
    #expect(wug.features == Lexicon.standard.meaning(of: "dog").features)
    #expect(lexicon.meaning(of: "wug's").knowledge == .derived)
    let wugs = lexicon.meaning(of: "wugs")
    #expect(wugs.knowledge == .derived)
    #expect(wugs.features == Lexicon.standard.meaning(of: "dogs").features)
    #expect(Lexicon.standard.meaning(of: "wug").knowledge == .unknown)
  }

  @Test func `a word may be declared by its features, and known words anew`() throws {
    let lexicon = try Lexicon.standard
      .declaring("blick", features: [.verb: 1, .animate: 1])
      .declaring("small", features: [.adjective: 1])
    #expect(lexicon.meaning(of: "blicked").knowledge == .derived)
    #expect(
      lexicon.meaning(of: "small")
        == WordMeaning(features: [.adjective: 1], knowledge: .declared))
  }

  @Test func `what cannot be declared is refused`() {
    #expect(throws: LexiconError.unknownModel("gavagai", for: "wug", closest: nil)) {
      try Lexicon.standard.declaring("wug", like: "gavagai")
    }
    for text in ["", " ", "two words", "it's"] {
      #expect(throws: LexiconError.notOneWord(text)) {
        try Lexicon.standard.declaring(text, like: "dog")
      }
    }
  }
}
