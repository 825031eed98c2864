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
    #expect(adjectives == WordGroup([.adjective: 1, .food: 1], "ripe"))
  }
}
