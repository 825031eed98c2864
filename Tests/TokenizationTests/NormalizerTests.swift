import Testing

@testable import Tokenization

@Suite struct NormalizerTests {
  private func normalized(_ text: String, _ normalizer: Normalizer) throws -> AlignedText {
    var text = AlignedText(text)
    try normalizer.apply(to: &text)
    return text
  }

  @Test func `white space goes from the ends, and the rest keeps its place`() throws {
    let text = try normalized("  a b \n", .strip(left: true, right: true))
    #expect(text.string == "a b" && text.places == [2..<3, 3..<4, 4..<5])
    #expect(try normalized(" a ", .strip(left: false, right: true)).string == " a")
    #expect(try normalized("   ", .strip(left: true, right: true)).isEmpty)
  }

  @Test func `steps follow each other`() throws {
    let marks = Normalizer.sequence([
      .prepend("▁"), .replace(try SearchPattern(string: " "), with: "▁"), .lowercase,
    ])
    let text = try normalized("A b", marks)
    #expect(text.string == "▁a▁b" && text.places == [0..<1, 0..<1, 1..<2, 2..<3])
    #expect(try normalized("", marks).isEmpty)
  }

  @Test func `a small letter may be two scalars`() throws {
    let text = try normalized("İx", .lowercase)
    #expect(text.scalars == scalars("i\u{307}x") && text.places == [0..<1, 0..<1, 1..<2])
  }

  @Test func `accents and bytes`() throws {
    #expect(try normalized("e\u{301}\u{903}", .stripAccents).string == "e")
    #expect(try normalized("é ", .byteLevel).string == "Ã©Ġ")
  }

  @Test func `a text that grows without end is refused`() throws {
    let multiplied = Normalizer.replace(
      try SearchPattern(string: "a"), with: String(repeating: "a", count: 50))
    let message = sentence {
      try normalized("a", .sequence([Normalizer](repeating: multiplied, count: 100)))
    }
    #expect(
      message
        == "the tokenizer's “normalizer” makes a text longer than the 10000000 characters allowed")
    let long = Normalizer.replace(
      try SearchPattern(string: "a"), with: String(repeating: "b", count: 1_000_000))
    #expect(sentence { try normalized(String(repeating: "a", count: 1_000), long) } == message)
  }

  @Test func `an expression that takes too many steps names the normalizer`() throws {
    let replace = Normalizer.replace(try SearchPattern(expression: "(a+)+$c"), with: "")
    let message = sentence { try normalized(String(repeating: "a", count: 99), replace) }
    #expect(message?.hasPrefix("the tokenizer's “normalizer” takes too many steps") == true)
  }
}
