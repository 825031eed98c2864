import Attention
import Testing

@testable import Checkpoints

@Suite struct ModelConfigurationTests {
  private let bert = [
    "model_type": "\"bert\"", "vocab_size": "900", "hidden_size": "48", "num_hidden_layers": "3",
    "num_attention_heads": "4", "intermediate_size": "96", "max_position_embeddings": "128",
    "hidden_act": "\"gelu\"",
  ]
  private let llama = [
    "model_type": "\"llama\"", "vocab_size": "900", "hidden_size": "48", "num_hidden_layers": "3",
    "num_attention_heads": "6", "num_key_value_heads": "2", "intermediate_size": "96",
    "max_position_embeddings": "128", "hidden_act": "\"silu\"", "rms_norm_eps": "1e-5",
  ]

  private func configuration(
    _ fields: [String: String], _ changes: [String: String] = [:]
  ) throws -> ModelConfiguration {
    let members = fields.merging(changes) { $1 }.map { "\"\($0)\": \($1)" }
    return try ModelConfiguration(
      ConfigurationFile(parsing: Array("{\(members.joined(separator: ","))}".utf8), path: "c"))
  }

  @Test func `sizes are read, and what is not said is usual`() throws {
    let model = try configuration(bert)
    #expect(model.family == .bert)
    #expect(model.headDimension == 12)
    #expect(model.keyValueHeadCount == 4)
    #expect(model.segmentCount == 2)
    #expect(model.normEpsilon == 1e-12)
    #expect(model.rotary == nil)
    #expect(model.tiesEmbeddings)
    #expect(model.scaling.scale(layer: 2, headDimension: 12) == .squareRootOfDimension)
  }

  @Test func `both ways to write rotary positions are read`() throws {
    let old = try configuration(
      llama, ["rope_theta": "500.0", "rope_scaling": #"{"type": "linear", "factor": 4.0}"#])
    let new = try configuration(
      llama,
      ["rope_parameters": #"{"rope_theta": 500.0, "rope_type": "linear", "factor": 4.0}"#])
    #expect(old.rotary == RotaryPositions(base: 500, scaling: .linear(factor: 4)))
    #expect(new.rotary == old.rotary)
    #expect(try configuration(llama).rotary == RotaryPositions())
    #expect(try configuration(llama).keyValueHeadCount == 2)
    #expect(try !configuration(llama).tiesEmbeddings)
    #expect(try configuration(llama, ["head_dim": "16"]).headDimension == 16)
    #expect(try configuration(llama, ["dtype": "\"float16\""]).storedType == "float16")
    #expect(try configuration(llama, ["torch_dtype": "\"float16\""]).storedType == "float16")
  }

  @Test(arguments: [
    ("R61", "num_attention_heads", "5", "a divisor of hidden_size, which is 48"),
    ("R62", "hidden_size", "0", "“hidden_size” is 0"),
    ("R62", "hidden_size", "-48", "“hidden_size” is -48"),
    ("R62", "hidden_size", "1000000000", "“hidden_size” is 1000000000"),
    ("R62", "vocab_size", "9.5", "“vocab_size” is 9.5"),
    ("R62", "num_hidden_layers", "\"3\"", "“num_hidden_layers” is “3”"),
    ("R62", "max_position_embeddings", "null", "“max_position_embeddings” is nothing"),
    (
      "R65", "model_type", "\"mamba\"",
      "supported: bert, distilbert, roberta, gpt2, gpt_neox, llama, mistral"
    ),
    ("R65", "model_type", "null", "“model_type” is nothing"),
    ("", "hidden_act", "\"swoosh\"", "gelu_new"),
    ("", "layer_norm_eps", "0", "a number above 0"),
    ("", "position_embedding_type", "\"relative_key\"", "“absolute”"),
    ("", "is_decoder", "true", "“is_decoder” is true"),
    ("", "quantization_config", "{}", "not quantized"),
  ])
  func `a bad field is refused by name`(
    label: String, field: String, value: String, words: String
  ) throws {
    let error = #expect(throws: CheckpointError.self) { try configuration(bert, [field: value]) }
    #expect(error?.description.contains(words) == true, "\(label) \(error?.description ?? "")")
  }

  @Test(arguments: [
    ("R63", "num_key_value_heads", "4", "a divisor of num_attention_heads, which is 6"),
    ("R63", "num_key_value_heads", "12", "a divisor of num_attention_heads, which is 6"),
    ("R67", "rope_scaling", #"{"rope_type": "longrope", "factor": 2.0}"#, "“default”, “linear”"),
    ("R67", "rope_scaling", #"{"rope_type": "linear"}"#, "“rope_scaling.factor” is nothing"),
    ("R67", "rope_parameters", #"{"rope_theta": -1.0}"#, "“rope_parameters.rope_theta” is -1.0"),
  ])
  func `a bad field of Llama is refused by name`(
    label: String, field: String, value: String, words: String
  ) throws {
    let error = #expect(throws: CheckpointError.self) { try configuration(llama, [field: value]) }
    #expect(error?.description.contains(words) == true, "\(label) \(error?.description ?? "")")
  }
}
