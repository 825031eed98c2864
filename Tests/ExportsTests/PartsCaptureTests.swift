import Attention
import Exports
import StrictJSON
import Testing

@Suite struct PartsCaptureTests {
  /// A capture of two tokens as encoder and decoder, and one whose queries are another list.
  private func parts(logits: Matrix? = nil) throws -> PartsCapture {
    let own = try smallCapture()
    let cross = AttentionCapture(
      modelName: own.modelName, origin: own.origin, text: own.text, tokens: own.tokens,
      queryTokens: [
        CapturedToken(text: "b", characters: 0..<1, knowledge: nil),
        CapturedToken(text: "c", characters: 1..<2, knowledge: nil),
      ], configuration: AttentionConfiguration(source: .crossAttention), layers: own.layers,
      hiddenStates: own.hiddenStates, hiddenNames: [])
    return PartsCapture(
      parts: [
        .init(name: "encoder", capture: own), .init(name: "decoder", capture: own),
        .init(name: "cross", capture: cross),
      ], logits: logits)
  }

  @Test func `each tensor has the name of its part before it, the cross-attention no stream`()
    throws
  {
    let tensors = try parts(logits: Matrix([[1, 2, 3], [4, 5, 6]])).tensors()
    #expect(
      tensors.map(\.name) == [
        "encoder_attentions", "encoder_scores", "encoder_hidden_states", "decoder_attentions",
        "decoder_scores", "decoder_hidden_states", "cross_attentions", "cross_scores", "logits",
      ])
    #expect(tensors[0].elements == (try smallCapture().tensors()[0].elements))
    #expect(tensors[2].shape == [2, 2, 2])
    #expect(tensors.last?.shape == [2, 3])
    #expect(try parts().tensors().map(\.name).contains("logits") == false)
  }

  @Test func `metadata say of each part what its tokens and axes are`() throws {
    let metadata = try parts().metadata
    let texts = Dictionary(uniqueKeysWithValues: metadata.map { ($0.name, $0.text) })
    #expect(texts["encoder_tokens"] == #"["=a","=a"]"#)
    #expect(texts["decoder_tokens"] == #"["=a","=a"]"#)
    #expect(texts["cross_tokens"] == nil, "its keys are the tokens of the encoder")
    #expect(texts["encoder_undefined_rows"] == "[[0,1,0]]")
    #expect(texts["encoder_mask"] == "causal")
    #expect(texts["cross_source"] == "cross")
    #expect(texts["model"] == "small")
  }

  @Test func `JSON has an object for each part`() throws {
    let json = try JSONValue(parsing: Array(try parts().json().utf8))
    let parts = json["parts"]?.object
    #expect(parts?.map(\.name.string) == ["encoder", "decoder", "cross"])
    let alone = try JSONValue(parsing: Array(try smallCapture().json().utf8))
    #expect(json["parts"]?["decoder"]?["heads"] == alone["heads"])
    #expect(json["parts"]?["cross"]?["query_tokens"]?.array?.count == 2)
    #expect(json["model"] == alone["model"])
  }

  @Test func `without parts there is nothing to be said`() throws {
    let empty = PartsCapture(parts: [])
    #expect(try empty.tensors().isEmpty && empty.metadata.isEmpty)
  }
}
