import StrictJSON
import Testing

@Suite struct JSONTextTests {
  @Test func `texts that only look alike are two texts`() {
    #expect("\u{E0}" == "a\u{300}")
    #expect(JSONText("\u{E0}") != JSONText("a\u{300}"))
    #expect(Set(["\u{E0}", "a\u{300}", "\u{E0}"].map { JSONText($0) }).count == 2)
  }

  @Test func `equal bytes are one text with one hash`() {
    let texts = ["a\u{300}", "a" + "\u{300}"].map { JSONText($0) }
    #expect(texts[0] == texts[1])
    #expect(texts[0].hashValue == texts[1].hashValue)
    #expect(texts[0].string == "a\u{300}")
  }

  @Test func `a literal is a text`() {
    let literal: JSONText = "weight"
    #expect(literal == JSONText("weight"))
  }
}
