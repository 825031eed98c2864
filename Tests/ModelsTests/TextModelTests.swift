import Models
import Testing

@Suite struct TextModelTests {
  @Test func `a text is read and run`() throws {
    let model = try TextModel(folder: referenceFolder("models/bert_tiny"))
    let (input, output) = try model.run(ModelText("the cat", pair: "on"))
    #expect(output[.encoder]?.tokens == input.tokens)
    #expect(output[.encoder]?.origin == .checkpoint)
    #expect(output[.decoder] == nil)
    #expect(output.logits == nil)
  }

  @Test func `the work of a run grows with its tokens`() throws {
    let model = try TextModel(folder: referenceFolder("models/bert_tiny"))
    // 3 layers of 4 · 48² + 2 · 48 · 96 parameters.
    #expect(model.work(tokenCount: 1) == 3 * (4 * 48 * 48 + 2 * 48 * 96))
    #expect(model.work(tokenCount: 10) == 10 * model.work(tokenCount: 1))
  }
}
