import Testing

@testable import Models

@Suite struct WordIndexTests {
  private let index = WordIndex([
    Lexicon.noun(.singular, [.place], "park house"),
    Lexicon.verb([.vehicle], "park parks parked, honk"),
    Lexicon.secondVerbs([.animate], "house"),
  ])

  @Test func `every occurrence of a word is found, in the order of the lists`() {
    let parks = index.listings(of: "park")
    #expect(parks.map(\.group) == Array(index.groups.prefix(2)))
    #expect(parks.map(\.isStem) == [true, true])
    #expect(index.listings(of: "parked").map(\.isStem) == [false])
    #expect(index.listings(of: "honk").map(\.isStem) == [true])
    #expect(index.listings(of: "house").map(\.isWord) == [true, false])
  }

  @Test(arguments: ["", "par", "parkedd", "PARK", "🐕", ","])
  func `nothing else is found`(word: String) {
    #expect(index.listings(of: word).isEmpty)
    #expect(WordIndex([]).listings(of: word).isEmpty)
  }

  @Test func `all words of the dictionary are found in the lists that have them`() {
    let index = WordIndex(Lexicon.core + Lexicon.more)
    for group in index.groups {
      for word in group.words {
        #expect(index.listings(of: word).contains { $0.group == group && $0.isWord }, "\(word)")
      }
    }
  }
}
