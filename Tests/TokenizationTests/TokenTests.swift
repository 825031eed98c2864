import Testing
import Tokenization

@Suite struct TokenTests {
  @Test func `tokens of one text at different places differ`() {
    let first = Token(text: "the", characters: 0..<3)
    #expect(first == Token(text: "the", characters: 0..<3))
    #expect(first != Token(text: "the", characters: 15..<18))
  }
}
