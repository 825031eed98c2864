import Testing

@testable import Tokenization

@Suite struct SubwordModelTests {
  @Test(arguments: [
    (#"{"type":"BPE","vocab":{"a":0},"merges":[]}"#, "bytePair"),
    (#"{"vocab":{"a":0},"merges":[]}"#, "bytePair"),
    (#"{"type":"WordPiece","vocab":{"[UNK]":0}}"#, "wordPiece"),
    (#"{"vocab":{"[UNK]":0},"max_input_chars_per_word":9}"#, "wordPiece"),
    (#"{"type":"Unigram","vocab":[["a",0]]}"#, "unigram"), (#"{"vocab":[["a",0]]}"#, "unigram"),
  ])
  func `the model is what its type says, or in old files its members`(
    json: String, kind: String
  ) throws {
    let model = try SubwordModel(fileValue(json))
    switch model {
    case .bytePair: #expect(kind == "bytePair")
    case .wordPiece: #expect(kind == "wordPiece")
    case .unigram: #expect(kind == "unigram")
    }
    #expect(model.vocabulary.count == 1)
    #expect(try model.pieces(of: []).pieces.isEmpty)
  }

  @Test(arguments: [
    ("[]", "the tokenizer's “x” must be an object"), ("{}", "the tokenizer's “x.type” is missing"),
    (
      #"{"type":"WordLevel"}"#,
      "the tokenizer's “x.type” names “WordLevel”; known are BPE, WordPiece, Unigram"
    ),
    (#"{"type":null}"#, "the tokenizer's “x.type” must be a string"),
    (#"{"type":"BPE"}"#, "the tokenizer's “x.vocab” is missing"),
  ])
  func `a model that is not supported is named`(json: String, expected: String) throws {
    let value = try fileValue(json)
    #expect(sentence { try SubwordModel(value) } == expected)
  }
}
