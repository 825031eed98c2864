import Attention
import Exports
import Testing

@Suite struct AttentionCaptureTests {
  @Test func `a repeated token carries its position`() throws {
    #expect(try smallCapture().labels == ["=a@0", "=a@1"])
  }

  @Test func `a token that occurs once is called by its text alone`() throws {
    let small = try smallCapture()
    let texts = ["[BOS]", "the", "cat", "the", "The"]
    let capture = AttentionCapture(
      modelName: "", origin: "", text: "",
      tokens: texts.map { CapturedToken(text: $0, characters: 0..<0, knowledge: nil) },
      configuration: small.configuration, layers: small.layers, hiddenStates: [], hiddenNames: [])
    #expect(capture.labels == ["[BOS]", "the@1", "cat", "the@3", "The"])
  }
}
