import Testing

@testable import Tokenization

@Suite struct NormalizerReadingTests {
  @Test(arguments: [
    (#"{"type":"NFC"}"#, Normalizer.form(.nfc)), (#"{"type":"NFKD"}"#, .form(.nfkd)),
    (#"{"type":"Lowercase"}"#, .lowercase), (#"{"type":"StripAccents"}"#, .stripAccents),
    (#"{"type":"Prepend","prepend":"▁"}"#, .prepend("▁")), (#"{"type":"ByteLevel"}"#, .byteLevel),
    (#"{"type":"Strip","strip_left":false,"strip_right":true}"#, .strip(left: false, right: true)),
    (#"{"type":"Sequence","normalizers":[{"type":"NFD"}]}"#, .sequence([.form(.nfd)])),
  ])
  func `a normalizer is what its type says`(json: String, expected: Normalizer) throws {
    #expect(try Normalizer(fileValue(json)) == expected)
  }

  @Test func `what is replaced is a string or an expression`() throws {
    let expected = Normalizer.replace(try SearchPattern(expression: " +"), with: " ")
    #expect(
      try Normalizer(
        fileValue(#"{"type":"Replace","pattern":{"Regex":" +"},"content":" "}"#)) == expected)
  }

  @Test(arguments: [
    (#"{}"#, "the tokenizer's “x.type” is missing"),
    (#"[]"#, "the tokenizer's “x.type” is missing"),
    (#"{"type":3}"#, "the tokenizer's “x.type” must be a string"),
    (#"{"type":"Sequence","normalizers":{}}"#, "the tokenizer's “x.normalizers” must be an array"),
    (
      #"{"type":"Replace","pattern":{"Regex":"\\p{Han}"},"content":""}"#,
      "the tokenizer's “x.pattern” needs the property Han in the expression “\\p{Han}”, which is not supported"
    ),
    (#"{"type":"Prepend"}"#, "the tokenizer's “x.prepend” is missing"),
  ])
  func `what is wrong is said in one sentence`(json: String, expected: String) throws {
    let value = try fileValue(json)
    #expect(sentence { try Normalizer(value) } == expected)
  }

  @Test func `a normalizer that is not known is named beside those that are`() throws {
    let value = try fileValue(#"{"type":"Nmt"}"#)
    let message = sentence { try Normalizer(value) }
    #expect(message?.contains("names “Nmt”; known are Sequence, BertNormalizer, NFC") == true)
  }
}
