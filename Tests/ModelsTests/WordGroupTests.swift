import Testing

@testable import Models

@Suite struct WordGroupTests {
  @Test func `a singular noun is a stem, a plural is none`() {
    let dogs = Lexicon.noun(.plural, [.animate], "dogs cats")
    #expect(dogs.features == [.noun: 1, .number: 1, .animate: 1])
    #expect(dogs.words == ["dogs", "cats"])
    #expect(dogs.stems.isEmpty)
    let queen = Lexicon.noun(.singular, gender: .feminine, [.human], "queen")
    #expect(queen.features == [.noun: 1, .number: -1, .gender: -1, .human: 1])
    #expect(queen.stems == ["queen"])
  }

  @Test func `the first form of each verb is its stem`() {
    let verbs = Lexicon.verb([.animate], "run runs ran, put puts")
    #expect(verbs.words == ["run", "runs", "ran", "put", "puts"])
    #expect(verbs.stems == ["run", "put"])
    #expect(verbs.features == [.verb: 1, .animate: 1])
  }

  @Test func `an adjective says what it can be said of`() {
    let adjectives = Lexicon.adjective([.food], "ripe")
    #expect(adjectives.features == [.adjective: 1, .food: 1])
    #expect(adjectives.words == ["ripe"])
    #expect(adjectives.stems == ["ripe"])
    #expect(adjectives.inflections == [.adjective, .adverb])
  }

  @Test func `a second verb is no word as it stands, a form is no stem`() {
    let questions = Lexicon.secondVerbs([.animate], "question answer")
    #expect(questions.words.isEmpty)
    #expect(questions.stems == ["question", "answer"])
    let seen = Lexicon.verbForms([.animate], "seen")
    #expect(seen.words == ["seen"])
    #expect(seen.stems.isEmpty)
    #expect(Lexicon.regularVerbs([], "seem").stems == ["seem"])
  }
}
