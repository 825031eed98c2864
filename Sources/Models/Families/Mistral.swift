import Attention
import Checkpoints

/// Mistral: Llama whose queries see only a window of keys before them.
///
///     query p sees the keys p − window + 1 … p
///
/// The windows are those of `ModelConfiguration.windows`.
///
/// Source: Jiang et al., *Mistral 7B*, 2023.
struct Mistral: ModelFamily {
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
