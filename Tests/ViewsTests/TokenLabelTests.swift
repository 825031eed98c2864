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

  @Test func `a long name loses its end, never its marks`() {
    let blicket = TokenLabel(index: 5, text: "blicket", knowledge: .unknown)
    #expect(blicket.name(columns: 8) == "blicket?")
    #expect(blicket.name(columns: 7) == "blick…?")
    #expect(blicket.name(columns: 1) == "…")
    let repeated = TokenLabel(index: 12, text: "animal", isRepeated: true)
    #expect(repeated.name(columns: 5) == "an…₁₂")
    #expect(TokenLabel(index: 0, text: "漢字").name(columns: 3) == "漢…")
  }

  @Test func `of a very long token the beginning is shown, and how long it is`() {
    let labels = TokenLabel.labels(texts: [
      String(repeating: "x", count: 2000), "a" + String(repeating: "\u{301}", count: 2000),
      String(repeating: "漢", count: 1001),
    ])
    #expect(labels[0].text.description.hasSuffix("xx… (2000 characters)"))
    #expect(labels[0].text.width == 1000 + 19 && labels[0].spelling == nil)
    #expect(labels[1].text.description.hasSuffix("+1996"), "its marks are one character with it")
    #expect(labels[2].spelling?.description.hasSuffix("<U+6F22>… (1001 characters)") == true)
  }

  @Test func `hostile tokens are written out`() {
    let labels = TokenLabel.labels(texts: ["\u{1B}[2J", ""])
    #expect(labels.map(\.name.description) == ["␛[2J", ""])
    let ascii = TokenLabel.labels(texts: ["é"], repertoire: .ascii)
    #expect(ascii.map(\.name.description) == ["<U+00E9>"])
  }

  @Test func `derived, declared and unknown words are told apart without colour`() {
    let labels = TokenLabel.labels(
      texts: ["a", "bs", "wug", "blork", "bs"],
      knowledge: [.known, .derived, .declared, .unknown, .derived])
    #expect(labels.map(\.name) == ["a", "~bs₁", "wug=", "blork?", "~bs₄"])
    #expect(
      TokenLabel(index: 2, text: "blickets", knowledge: .derived).name(columns: 6) == "~blic…")
  }
}
