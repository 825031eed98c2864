import Attention
import Checkpoints
import Models
import Testing

@Suite struct LlamaTests {
  @Test(arguments: ["llama_tiny", "llama_tiny_bf16_sharded"])
  func `attentions, scores, hidden states and logits are those of PyTorch`(name: String) throws {
    try ReferenceCheckpoint(name).check()
  }

  @Test(arguments: ["llama_tiny", "llama_tiny_bf16_sharded"])
  func `it goes on with the same tokens`(name: String) throws {
    try ReferenceCheckpoint(name).checkGreedy(count: 12)
  }

  @Test func `angles changed as in Llama 3_1 are those of PyTorch`() throws {
    try checkFamily("llama3_rope")
  }

  @Test func `query heads of a group share keys and values`() throws {
    let model = try CheckpointModel(folder: referenceFolder("models/llama_tiny"))
    let output = try model.run(ModelInput(tokens: [894, 645, 266].map { ModelToken(id: $0) }))
    let trace = try #require(output[.decoder])
    #expect(trace.groups.isShared)
    #expect(trace.layers[0][0].attention.keys == trace.layers[0][2].attention.keys)
    #expect(trace.layers[0][0].attention.keys != trace.layers[0][3].attention.keys)
  }
}
