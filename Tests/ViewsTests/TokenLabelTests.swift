import Screen
import Testing
import Views

struct TokenLabelTests {
  @Test func `repeated tokens carry their position, special ones no brackets`() {
    let labels = TokenLabel.labels(
      texts: ["[BOS]", "the", "cat", "the", "wug", "wug"],
      knowledge: [.special, .known, .known, .known, .unknown, .unknown])
    #expect(labels.map(\.name.description) == ["BOS", "the₁", "cat", "the₃", "wug?₄", "wug?₅"])
    #expect(
      labels.map { $0.abbreviated(to: 2).description } == ["BO", "th", "ca", "th", "wu", "wu"])
  }

  @Test func `brackets of words stay`() {
    #expect(TokenLabel.labels(texts: ["[x]", "[]"]).map(\.name.description) == ["[x]", "[]"])
    #expect(TokenLabel.labels(texts: []).isEmpty)
  }

  @Test func `positions have as many small digits as they need`() {
    let labels = TokenLabel.labels(texts: Array(repeating: "a", count: 13))
    #expect(labels[10].name.description == "a₁₀")
  }
}
