import Testing

@testable import Tokenization

@Suite struct PreTokenizerReadingTests {
  @Test(arguments: [
    (#"{}"#, "the tokenizer's “x.type” is missing"),
    (
      #"{"type":"Split","pattern":{"String":" "},"behavior":"x"}"#,
      "the tokenizer's “x.behavior” names “x”; known are Removed, Isolated, MergedWithPrevious, MergedWithNext, Contiguous"
    ),
    (#"{"type":"Split","behavior":"Removed"}"#, "the tokenizer's “x.pattern” is missing"),
    (
      #"{"type":"Split","pattern":{"Regex":"("},"behavior":"Removed"}"#,
      "the tokenizer's “x.pattern” needs a ( without its ) in the expression “(”, which is not supported"
    ),
    (
      #"{"type":"Digits","individual_digits":1}"#,
      "the tokenizer's “x.individual_digits” must be true or false"
    ),
    (
      #"{"type":"CharDelimiterSplit","delimiter":"ab"}"#,
      "the tokenizer's “x.delimiter” must be a single character"
    ),
    (
      #"{"type":"Sequence","pretokenizers":[{"type":"Digits"},{"type":7}]}"#,
      "the tokenizer's “x.pretokenizers[1].type” must be a string"
    ),
  ])
  func `what is wrong is said in one sentence`(json: String, expected: String) throws {
    let value = try fileValue(json)
    #expect(sentence { try PreTokenizer(value) } == expected)
  }

  @Test func `one that is not known is named beside those that are`() throws {
    let value = try fileValue(#"{"type":"UnicodeScripts"}"#)
    let message = sentence { try PreTokenizer(value) }
    #expect(message?.contains("names “UnicodeScripts”; known are Sequence, ByteLevel") == true)
  }
}
