import Testing

@testable import Tokenization

@Suite struct ScalarClassTests {
  @Test func `white space is Unicode's`() {
    for space in scalars(" \t\n\r\u{B}\u{C}\u{85}\u{A0}\u{2028}\u{3000}") { #expect(space.isSpace) }
    for other in scalars("a\u{200B}\u{FEFF}\u{1C}0") { #expect(!other.isSpace) }
  }

  @Test func `punctuation is all marks of ASCII and those of Unicode that are no symbols`() {
    for mark in scalars("!$+<^`|~_-。…“¿؟\u{166D}") { #expect(mark.isPunctuation, "\(mark)") }
    for other in scalars("a1 €™×\u{2E52}\u{61D}") { #expect(!other.isPunctuation, "\(other)") }
  }

  @Test func `letters, numbers and words`() {
    for letter in scalars("aZéßǅʰ世א") { #expect(letter.isLetter && letter.isWordPart) }
    for number in scalars("1½²Ⅷ٣") { #expect(number.isNumeric && !number.isLetter) }
    for part in scalars("_\u{301}٣‿") { #expect(part.isWordPart) }
    for other in scalars("-½ 🐕\u{200D}") { #expect(!other.isWordPart) }
    #expect(("\u{200D}" as Unicode.Scalar).isWordPartOrJoiner)
  }

  @Test func `marks are those of the version that the library knows`() {
    for mark in scalars("\u{301}\u{1734}") { #expect(mark.isNonspacingMark && mark.isAccent) }
    for other in scalars("a\u{8D4}\u{1885}") { #expect(!other.isNonspacingMark) }
    #expect(("\u{8D4}" as Unicode.Scalar).isAccent)
    #expect(("\u{903}" as Unicode.Scalar).isAccent)
    #expect(("\u{200B}" as Unicode.Scalar).isControlOrFormat)
    #expect(("é" as Unicode.Scalar).isAssigned(by: 1))
    #expect(!("\u{1FAE8}" as Unicode.Scalar).isAssigned(by: 14))
  }
}
