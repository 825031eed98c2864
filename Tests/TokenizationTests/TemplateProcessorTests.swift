import Testing

@testable import Tokenization

@Suite struct TemplateProcessorTests {
  private let text = [
    EncodedToken(id: 9, token: "x", characters: 0..<1, segment: 0, word: 0, surface: "x")
  ]

  private func ids(
    _ template: TemplateProcessor, _ texts: [[EncodedToken]], _ frames: FrameTokens = .added
  ) throws -> [Int] {
    try template.apply(to: texts, frames).flatMap(\.self).map(\.id)
  }

  @Test func `BERT's frame has one end for each text, RoBERTa's two between them`() throws {
    let value = try fileValue(#"{"cls":["[CLS]",2],"sep":["[SEP]",3]}"#)
    let (bert, roberta) = (try TemplateProcessor.bert(value), try TemplateProcessor.roberta(value))
    #expect(try ids(bert, [text]) == [2, 9, 3])
    #expect(try ids(bert, [text, text]) == [2, 9, 3, 9, 3])
    #expect(try ids(roberta, [text, text]) == [2, 9, 3, 3, 9, 3])
    #expect(try ids(bert, [text, text], .omitted) == [9, 9])
    let segments = try bert.apply(to: [text, text], .added).flatMap(\.self).map(\.segment)
    #expect(segments == [0, 0, 0, 1, 1])
    #expect(try bert.apply(to: [text], .added)[0][0].isFrame)
  }

  private func template(_ single: String, _ special: String, pair: String = "null") throws
    -> TemplateProcessor
  {
    try TemplateProcessor(
      fileValue(#"{"single":\#(single),"pair":\#(pair),"special_tokens":\#(special)}"#))
  }

  @Test func `a template may name several tokens at once`() throws {
    let made = try template(
      #"[{"SpecialToken":{"id":"s","type_id":1}},{"Sequence":{"id":"A","type_id":2}}]"#,
      #"{"s":{"id":"s","ids":[1,2],"tokens":["a","b"]}}"#)
    #expect(try ids(made, [text]) == [1, 2, 9])
    #expect(
      sentence { try made.apply(to: [text, text], .added) }
        == "the tokenizer's “post_processor.pair” is missing")
  }

  @Test(arguments: [
    (#"[{"SpecialToken":{"id":"s","type_id":0}}]"#, "{}", "uses the token “s”"),
    (#"[{"Sequence":{"id":"B","type_id":0}}]"#, "{}", "the sequence A only"),
    (#"[{"Sequence":{"id":"C","type_id":0}}]"#, "{}", "known are A, B"),
    (#"[{"Sequence":{"id":"A","type_id":-1}}]"#, "{}", "an integer from 0 on"),
    (#"[{}]"#, "{}", "“x.single[0].SpecialToken.id” is missing"),
    (#"[]"#, #"{"s":{"ids":[1],"tokens":[]}}"#, "as many ids as tokens"),
    (#"[]"#, #"{"s":{"ids":[-1],"tokens":["a"]}}"#, "has the id -1"),
    (#"[]"#, #"[]"#, "must be an object"),
  ])
  func `what is wrong is said in one sentence`(
    single: String, special: String, expected: String
  ) {
    let message = sentence { try template(single, special) }
    #expect(message?.contains(expected) == true, "\(message ?? "none")")
  }
}
