import Testing

@testable import Tokenization

@Suite struct PostProcessorTests {
  private func token(_ text: String, _ characters: Range<Int>) -> EncodedToken {
    EncodedToken(id: 0, token: text, characters: characters, segment: 0, word: 0, surface: text)
  }

  @Test func `spaces at the ends of tokens are left out of their places`() throws {
    let tokens = [token("Ġa", 0..<2), token("Ġb", 2..<4), token("ĠĠ", 4..<6), token("c ", 6..<8)]
    let trimmed = try PostProcessor.trim(addsSpace: false).apply(to: [tokens], .added)
    #expect(trimmed[0].map(\.characters) == [1..<2, 3..<4, 6..<6, 6..<7])
    let kept = try PostProcessor.trim(addsSpace: true).apply(to: [tokens], .added)
    #expect(kept[0].map(\.characters) == [0..<2, 3..<4, 6..<6, 6..<7])
  }

  @Test func `steps are read in order`() throws {
    let value = try fileValue(
      #"{"type":"Sequence","processors":[{"type":"ByteLevel","trim_offsets":true,"add_prefix_space":false},{"type":"BertProcessing","cls":["c",1],"sep":["s",2]}]}"#
    )
    let steps = try PostProcessor.steps(value)
    #expect(steps.count == 2 && steps[0] == .trim(addsSpace: false))
    #expect(try PostProcessor.steps(fileValue("null")).isEmpty)
    #expect(
      try PostProcessor.steps(fileValue(#"{"type":"ByteLevel","trim_offsets":false}"#)).isEmpty)
  }

  @Test(arguments: [
    (#"{"type":"X"}"#, "known are Sequence, TemplateProcessing, ByteLevel"),
    (#"{"type":"BertProcessing","cls":["c"],"sep":["s",2]}"#, "a token and its id"),
    (#"{"type":"BertProcessing","cls":["c",1]}"#, "“x.sep” is missing"),
    (
      #"{"type":"Sequence","processors":[{"type":"BertProcessing","cls":["c",1],"sep":["s",2]},{"type":"RobertaProcessing","cls":["c",1],"sep":["s",2]}]}"#,
      "more than one template"
    ),
  ])
  func `what is wrong is said in one sentence`(json: String, expected: String) throws {
    let value = try fileValue(json)
    let message = sentence { try PostProcessor.steps(value) }
    #expect(message?.contains(expected) == true, "\(message ?? "none")")
  }
}
