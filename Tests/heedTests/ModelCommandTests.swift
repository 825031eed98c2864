import Models
import Testing

@testable import heed

@Suite struct ModelCommandTests {
  @Test func `a model is described without its parameters being read`() throws {
    let text = ModelDescription(
      try TextModel(folder: referenceModel("llama_tiny_bf16_sharded"))
    ).text
    for words in [
      "family      llama, written by LlamaForCausalLM",
      "layers      3, each with 6 heads of 8 dimensions that share 2 key and value heads",
      "attention   self · rotary · dot · ÷√8 · causal · softmax · T 1\n",
      "parameters  146,640 in 30 tensors, BF16, 4 files", "and logits",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `kinds of attention are named with their layers and parts`() throws {
    let gemma = ModelDescription(try TextModel(folder: referenceModel("../gemma2"))).text
    let kinds = gemma.split(separator: "\n").filter { $0.hasPrefix("attention") }
    #expect(kinds.count == 2 && kinds.allSatisfy { $0.contains(" cap 2 ") }, "\(kinds)")
    #expect(kinds.first?.contains("window") == true && kinds.first?.contains(", in layer") == true)
    let t5 = ModelDescription(try TextModel(folder: referenceModel("../t5"))).text
    for part in ["encoder: self", "decoder: self", "cross: cross"] {
      #expect(t5.contains("attention   \(part) · "), "\(t5)")
    }
  }

  @Test func `an encoder has no logits`() throws {
    let text = ModelDescription(try TextModel(folder: referenceModel("bert_tiny"))).text
    #expect(text.contains("every head of the encoder; no logits"))
    #expect(text.contains("positions   at most 128 tokens"))
  }

  @Test func `the command prints it`() throws {
    let result = try HeedProcess.run(["model", referenceModel("gpt2_tiny")])
    #expect(result.status == 0)
    #expect(result.text.hasPrefix("model       gpt2_tiny\n"))
  }
}
