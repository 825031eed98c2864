import Testing

@testable import Tokenization

@Suite struct WordCharacterTests {
  @Test(arguments: [
    (" " as Character, WordCharacter.Kind.space), ("\r\n", .space), ("a", .letter), ("é", .letter),
    ("ß", .letter), ("7", .digit), ("½", .digit), ("'", .apostrophe), ("’", .apostrophe),
    (".", .separator), (",", .separator), ("犬", .mark), ("🐕", .mark), ("-", .mark),
    ("\u{1B}", .mark), ("“", .mark),
  ])
  func `each character has one kind`(character: Character, kind: WordCharacter.Kind) {
    #expect(WordCharacter(character).kind == kind)
  }

  @Test func `plain text is in lower case with plain quotes`() {
    #expect(WordCharacter("É").plain == "é")
    #expect(WordCharacter("’").plain == "'")
    #expect(WordCharacter("”").plain == "\"")
    #expect(WordCharacter("👩‍👧").scalarCount == 3)
  }

  @Test func `a mark inside joins only what it may`() {
    let (letter, digit, blank) = (WordCharacter("a"), WordCharacter("1"), WordCharacter(" "))
    #expect(WordCharacter("'").joins(letter, to: letter))
    #expect(!WordCharacter("'").joins(letter, to: blank))
    #expect(WordCharacter(".").joins(digit, to: digit))
    #expect(!WordCharacter(".").joins(digit, to: letter))
    #expect(!WordCharacter("-").joins(letter, to: letter))
  }
}
