import Explorer
import Models
import Screen
import Testing
import Tokenization
import Views

@Suite struct TokenLabelRunTests {
  private let tokens = [("▁", "·"), ("Ġthe", "·the"), ("ĠĠ", "··"), ("·", "·"), ("Ġ·", "··")].map {
    ModelToken(Token(text: $0.0, characters: 0..<0), .known, shownText: $0.1, id: 1)
  }

  @Test func `dots that stand for spaces are said to be spaces, other dots are spelled`() {
    let names = TokenLabel.labels(of: tokens, repertoire: .unicode)
      .map { $0.name(.explained).description }
    #expect(
      names == [
        "·₀ (a space)", "·the", "··₂ (2 spaces)", "·₃ (<U+00B7>)", "··₄ (·<U+00B7>)",
      ])
  }

  @Test func `where the screen draws ASCII only, spaces are low lines, and spelled`() {
    let labels = TokenLabel.labels(of: tokens, repertoire: .ascii)
    #expect(
      labels.map(\.text.description) == ["_", "_the", "__", "<U+00B7>", "_<U+00B7>"])
    #expect(labels[1].name(.explained).description == "_the (<U+0020>the)")
  }

  @Test func `a low line that a vocabulary has is another token in the line of details`() {
    let tokens = [("Ġthe", "·the"), ("_the", "_the")].map {
      ModelToken(Token(text: $0.0, characters: 0..<0), .known, shownText: $0.1, id: 1)
    }
    let names = TokenLabel.labels(of: tokens, repertoire: .ascii)
      .map { $0.name(.explained).description }
    #expect(Set(names).count == 2)
  }
}
