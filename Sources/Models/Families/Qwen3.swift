import Attention
import Checkpoints

/// Qwen 3: Llama that normalizes every query and key before it turns them.
///
///     q = turn(norm(W_Q · x)),  k = turn(norm(W_K · x))
///
/// Source: Yang et al., *Qwen3 Technical Report*, 2025.
struct Qwen3: ModelFamily {
  private let decoder: RotaryDecoder

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    decoder = try RotaryDecoder(reader, sizes, policy, .init(headNorms: .rootMeanSquare))
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
