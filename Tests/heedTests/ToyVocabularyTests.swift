import Models
import Testing

@testable import heed

@Suite struct ToyVocabularyTests {
  private let vocabulary = ToyVocabulary(.standard)

  @Test func `ids are different for different words, in the order of their bytes`() {
    let words = Lexicon.standard.words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let single = words.filter { ToyModel().tokens(of: $0).count == 2 }
    #expect(single.count > 100)
    for word in single { #expect(words.firstIndex(of: word).map { $0 + 2 } == ids(of: word)[1]) }
  }

  @Test func `0 is the beginning, 1 every word without an entry`() {
    #expect(ids(of: "") == [0])
    #expect(ids(of: "qwrtz 42") == [0, 1, 1])
    #expect(ids(of: "[BOS]").dropFirst().allSatisfy { $0 != 0 })
    #expect(ids(of: "the The")[1] == ids(of: "the The")[2])
  }

  private func ids(of text: String) -> [Int] {
    ToyModel().tokens(of: text).map(vocabulary.id)
  }
}
