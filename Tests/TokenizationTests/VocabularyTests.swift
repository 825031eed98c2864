import Testing

@testable import Tokenization

@Suite struct VocabularyTests {
  @Test func `tokens and ids are found, byte by byte`() throws {
    let vocabulary = try Vocabulary(fileValue(#"{"\u00e0":0,"a\u0300":7,"<0x0A>":3}"#))
    #expect(vocabulary.count == 3)
    #expect(vocabulary.id(of: "\u{E0}") == 0 && vocabulary.id(of: "a\u{300}") == 7)
    #expect(vocabulary.token(of: 3) == "<0x0A>" && vocabulary.token(of: 1) == nil)
    #expect(vocabulary.byteIDs[10] == 3 && vocabulary.byteIDs[11] == nil)
    #expect(vocabulary.longest == 6)
  }

  @Test(arguments: [
    ("{}", "the tokenizer's “x” is empty; a vocabulary needs at least one token"),
    ("[]", "the tokenizer's “x” must be an object"),
    (#"{"a":0,"b":0}"#, "the tokenizer's “x” gives the id 0 to two tokens"),
    (
      #"{"a":-1}"#, "the tokenizer's “x.a” has the id -1; ids are integers from 0 to 2147483647"
    ),
    (
      #"{"a":1e3}"#, "the tokenizer's “x.a” has the id 1e3; ids are integers from 0 to 2147483647"
    ),
    (
      #"{"a":99999999999999999999}"#,
      "the tokenizer's “x.a” has the id 99999999999999999999; ids are integers from 0 to 2147483647"
    ),
    (#"{"a":"0"}"#, "the tokenizer's “x.a” must be an integer"),
  ])
  func `what is wrong is said in one sentence`(json: String, expected: String) throws {
    let value = try fileValue(json)
    #expect(sentence { try Vocabulary(value) } == expected)
  }
}
