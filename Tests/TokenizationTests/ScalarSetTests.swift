import Testing

@testable import Tokenization

@Suite struct ScalarSetTests {
  @Test func `sets hold what they name`() {
    #expect(
      ScalarSet.range(0x61...0x7A).contains("q") && !ScalarSet.range(0x61...0x7A).contains("Q"))
    #expect(ScalarSet.not(.union([.space, .letter, .numeric])).contains("!"))
    #expect(!ScalarSet.not(.union([.space, .letter, .numeric])).contains("½"))
    #expect(ScalarSet.digit.contains("٣") && !ScalarSet.digit.contains("½"))
    #expect(ScalarSet.wordPart.contains("_"))
  }

  @Test func `a letter in any case is also the long s and the Kelvin sign`() {
    for scalar in scalars("sS\u{17F}") { #expect(ScalarSet.anyCase(of: "s").contains(scalar)) }
    for scalar in scalars("kK\u{212A}") { #expect(ScalarSet.anyCase(of: "K").contains(scalar)) }
    #expect(!ScalarSet.anyCase(of: "'").contains("a"))
  }

  @Test(arguments: [
    ("L", "é", "1"), ("Lu", "É", "é"), ("M", "\u{301}", "a"), ("N", "½", "a"), ("Nd", "3", "½"),
    ("P", "!", "+"), ("S", "+", "!"), ("Z", "\u{2028}", "\n"), ("Lt", "ǅ", "A"), ("Cc", "\n", " "),
  ])
  func `properties are Unicode's categories`(
    name: String, inside: Unicode.Scalar, outside: Unicode.Scalar
  ) throws {
    let set = try #require(ScalarSet(property: name))
    #expect(set.contains(inside) && !set.contains(outside))
  }

  @Test func `a property that is not known is none`() {
    #expect(ScalarSet(property: "Han") == nil)
    #expect(ScalarSet(property: "") == nil)
  }
}
