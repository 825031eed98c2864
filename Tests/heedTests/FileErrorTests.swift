import Testing

@testable import heed

@Suite struct FileErrorTests {
  @Test(arguments: [
    (FileError.unreadable("a", reason: "Is a directory"), "cannot read a: Is a directory"),
    (.notUTF8("a"), "cannot read a: it is not UTF-8 text; convert it to UTF-8"),
    (.line(3, of: "a", reason: "it is empty"), "line 3 of a is no JSON string: it is empty"),
    (.unwritable("a", reason: "No space left"), "cannot write a: No space left"),
    (
      .tooLarge(what: "this text", amount: 7, unit: "tokens", allowed: 5),
      "this text has 7 tokens, and at most 5 are allowed; use a shorter text"
    ),
    (.readerLeft, ""),
  ])
  func `a message says what was done, what went wrong and what is allowed`(
    _ error: FileError, _ message: String
  ) {
    #expect(error.description == message)
  }
}
