import Attention
import Testing

@testable import Checkpoints

@Suite struct ConfigurationFileChoicesTests {
  private func file(_ text: String) throws -> ConfigurationFile {
    try ConfigurationFile(parsing: Array(text.utf8), path: "c")
  }

  @Test(arguments: [
    ("gelu", Activation.gelu), ("gelu_new", .geluTanh), ("gelu_pytorch_tanh", .geluTanh),
    ("silu", .silu), ("swish", .silu), ("relu", .relu), ("quick_gelu", .quickGelu),
  ])
  func `activations have several names`(word: String, activation: Activation) throws {
    #expect(try Activation(file(#"{"act": "\#(word)"}"#), field: "act") == activation)
  }

  @Test func `an activation has to be there`() throws {
    #expect(throws: CheckpointError.self) { try Activation(file("{}"), field: "act") }
  }

  @Test func `a part of the dimensions may be turned`() throws {
    let rotary = try RotaryPositions(file(#"{"partial_rotary_factor": 0.25}"#), headDimension: 16)
    #expect(rotary.dimensions == 4)
    #expect(throws: CheckpointError.self) {
      try RotaryPositions(file(#"{"partial_rotary_factor": 2.0}"#), headDimension: 16)
    }
  }
}
