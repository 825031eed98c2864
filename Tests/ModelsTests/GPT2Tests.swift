import Attention
import Models
import Testing

@Suite struct GPT2Tests {
  @Test(arguments: ["gpt2_tiny", "gpt2_tiny_f16"])
  func `attentions, scores, hidden states and logits are those of PyTorch`(name: String) throws {
    try ReferenceCheckpoint(name).check()
  }

  @Test(arguments: ["gpt2_tiny", "gpt2_tiny_f16"])
  func `it goes on with the same tokens`(name: String) throws {
    try ReferenceCheckpoint(name).checkGreedy(count: 12)
  }

  @Test func `a later token changes no earlier row`() throws {
    let model = try CheckpointModel(folder: referenceFolder("models/gpt2_tiny"))
    let ids = [627, 266, 264, 265]
    let short = try model.run(ModelInput(tokens: ids.dropLast().map { ModelToken(id: $0) }))
    let long = try model.run(ModelInput(tokens: ids.map { ModelToken(id: $0) }))
    let (first, second) = (try #require(short[.decoder]), try #require(long[.decoder]))
    #expect(first.residuals[3].row(2) == second.residuals[3].row(2))
  }
}
