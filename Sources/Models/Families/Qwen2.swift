import Attention
import Checkpoints

/// Qwen 2: Llama with a bias on queries, keys and values.
///
/// The biases are read where the checkpoint has them; some layers may have windows.
///
/// Source: Yang et al., *Qwen2 Technical Report*, 2024.
struct Qwen2: ModelFamily {
  private let decoder: RotaryDecoder

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    decoder = try RotaryDecoder(reader, sizes, policy)
  }

  let parts: [ModelPart.Kind] = [.decoder]
  let hasLogits = true
  var longestInput: Int { decoder.longestInput }

  func attention(ofLayer layer: Int, in part: ModelPart.Kind) -> AttentionConfiguration {
    decoder.attention(ofLayer: layer)
  }

  func run(_ input: ModelInput, _ name: String, _ options: RunOptions) throws -> ModelOutput {
    try decoder.run(input, name, options)
  }
}
