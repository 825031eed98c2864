import Attention
import Checkpoints

/// Llama: a decoder whose heads turn queries and keys by their positions and share keys and values.
///
/// It is `RotaryDecoder` as it is.
///
/// Sources: Touvron et al., *LLaMA*, 2023; Su et al., *RoFormer*, 2021.
struct Llama: ModelFamily {
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
