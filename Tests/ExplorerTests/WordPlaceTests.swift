import Models
import Testing
import Tokenization

@testable import Explorer

@Suite struct WordPlaceTests {
  @Test func `tokens of one word stand together, others by themselves`() throws {
    let tokens = try WordFixture.longestMatches.trace(of: "hugs hu hugs").tokens
    #expect(tokens.map(\.label) == ["[CLS]", "hu", "##gs", "hu", "hu", "##gs", "[SEP]"])
    #expect(tokens.words == [0..<1, 1..<3, 3..<4, 4..<6, 6..<7])
  }

  @Test func `words of the toy model are tokens of their own`() {
    let tokens = ToyModel().tokens(of: "the the cat")
    #expect(tokens.words == [0..<1, 1..<2, 2..<3, 3..<4])
    #expect([ModelToken]().words.isEmpty)
  }
}
