import Attention
import Testing

@testable import Models

@Suite struct WordDeclarationTests {
  @Test(arguments: ["wug like dog", "  Wug   LIKE dog ", "WUG like Dog"])
  func `a word means what another one does`(typed: String) throws {
    let declaration = try WordDeclaration(typed, in: .standard)
    #expect(declaration.word == "wug")
    #expect(declaration.text == "wug like dog")
    #expect(declaration.features == Lexicon.standard.meaning(of: "dog").features)
  }

  @Test(arguments: [
    "wug = noun singular animate", "wug=noun singular animate", "wug= noun animate singular",
  ])
  func `a word has the features that are named`(typed: String) throws {
    let declaration = try WordDeclaration(typed, in: .standard)
    #expect(declaration.features == [.noun: 1, .number: -1, .animate: 1])
    #expect(declaration.features == Lexicon.standard.meaning(of: "dog").features)
  }

  @Test func `a word may be like one that was declared before, and be declared anew`() throws {
    let wug = try WordDeclaration("wug = noun singular food", in: .standard)
    let blick = try WordDeclaration("blick like wug", in: Lexicon.standard.declaring(wug))
    #expect(blick.features == wug.features)
    let anew = try WordDeclaration("wug like dog", in: .standard)
    let lexicon = Lexicon.standard.declaring([wug, blick, anew])
    #expect(lexicon.meaning(of: "wug").features[.animate] == 1)
    #expect(lexicon.meaning(of: "blicks").features[.food] == 1)
  }

  @Test(arguments: [
    ("", LexiconError.incomplete("")), ("wug", .incomplete("wug")),
    ("wug like", .incomplete("wug like")), ("wug is dog", .incomplete("wug is dog")),
    ("wug =", .incomplete("wug =")), ("= noun verb", .incomplete("= noun verb")),
    ("wug like dog cat", .notOneWord("dog cat")), ("it's like dog", .notOneWord("it's")),
    ("wug like dogg", .unknownModel("dogg", for: "wug", closest: "dog")),
    ("wug like gavagai", .unknownModel("gavagai", for: "wug", closest: nil)),
    ("wug = noun anmate", .unknownFeature("anmate", of: "wug", closest: "animate")),
    ("wug = noun purple", .unknownFeature("purple", of: "wug", closest: nil)),
    ("wug = noun singular plural", .contradiction("plural", of: "wug")),
    ("wug = singular animate", .noPartOfSpeech("wug")),
  ])
  func `what is wrong is said`(typed: String, error: LexiconError) {
    #expect(throws: error) { try WordDeclaration(typed, in: .standard) }
  }

  @Test func `a declared word flips the sentence as a known one does`() throws {
    let wug = try WordDeclaration("wug like dog", in: .standard)
    let trace = ToyModel().declaring([wug])
      .trace(of: "The wug didn't cross the street because it was too tired .")
    let row = try #require(trace[ToyModel.openingHead]?.attention.row(8).outcome.value)
    #expect(abs(row.weights[2] - 0.927) < 0.0005)
    #expect(trace.tokens[2].knowledge == .declared)
  }
}
