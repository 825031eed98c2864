import Testing

@testable import heed

@Suite struct TokenReferenceTests {
  private let tokens = ["[BOS]", "the", "cat's", "the", "7", "b@1", "it"]

  @Test(arguments: [
    ("cat's", 2), ("CAT’S", 2), ("the@3", 3), ("THE@1", 1), ("0", 0), ("6", 6), ("bos", 0),
    ("7@4", 4), ("B@1@5", 5),
  ])
  func `a word, a word with its position and an index name a token`(
    _ reference: String, _ index: Int
  ) throws {
    #expect(try TokenReference(reference, option: "--key").index(in: tokens) == index)
  }

  @Test func `a word that ends like a position needs its own`() {
    #expect(throws: UsageError.tokenElsewhere("b@1", option: "--key", found: "the@1")) {
      try TokenReference("b@1", option: "--key").index(in: tokens)
    }
  }

  @Test func `several matches are all listed`() {
    #expect(
      throws: UsageError.severalTokens("The", option: "--key", matches: ["the@1", "the@3"])
    ) { try TokenReference("The", option: "--key").index(in: tokens) }
  }

  @Test func `no match suggests the closest`() {
    let closest = ["cat's@2", "[BOS]@0", "it@6"]
    #expect(throws: UsageError.noToken("cats", option: "--key", suggestions: closest)) {
      try TokenReference("cats", option: "--key").index(in: tokens)
    }
  }

  @Test(arguments: ["7", "99", "99999999999999999999"])
  func `an index beyond the text is refused`(_ reference: String) {
    #expect(throws: UsageError.tokenIndex(reference, option: "--key", count: 7)) {
      try TokenReference(reference, option: "--key").index(in: tokens)
    }
  }

  @Test(arguments: ["", "@", "@3", "the@", "it@x"])
  func `anything else is a word that is not there`(
    _ reference: String
  ) {
    #expect(throws: UsageError.self) {
      try TokenReference(reference, option: "--key").index(in: tokens)
    }
  }
}
