import Explorer
import Models
import Screen
import Testing
import Tokenization
import Views

@Suite struct TokenLabelRunTests {
  @Test func `dots that stand for spaces are said to be spaces, other dots are spelled`() {
    let tokens = [("▁", "·"), ("Ġthe", "·the"), ("ĠĠ", "··"), ("·", "·"), ("Ġ·", "··")].map {
      ModelToken(Token(text: $0.0, characters: 0..<0), .known, shownText: $0.1, id: 1)
    }
    let names = TokenLabel.labels(of: tokens, repertoire: .unicode)
      .map { $0.name(.explained).description }
    #expect(
      names == [
        "·₀ (a space)", "·the", "··₂ (2 spaces)", "·₃ (<U+00B7>)", "··₄ (·<U+00B7>)",
      ])
  }
}
