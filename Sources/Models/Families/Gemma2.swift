import Attention
import Checkpoints

/// Gemma 2: soft caps, windows in every other layer, and norms around each block.
///
///     score = c · tanh(q·k ÷ √s ÷ c)
///     x' = x + norm(heads(norm(x))),  x = x' + norm(W₂ · (a(W_g · norm(x')) ⊙ W₁ · norm(x')))
///     logits = c' · tanh(norm(x) · Eᵀ ÷ c')
///
/// Its norms multiply by 1 + gain, and the vectors of tokens by √model. The heads are normalized
/// together before they are added, so that no head alone adds a vector to the stream.
///
/// Source: Gemma Team, *Gemma 2*, 2024.
struct Gemma2: ModelFamily {
  private let decoder: RotaryDecoder

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    decoder = try RotaryDecoder(
      reader, sizes, policy,
      .init(gain: .onePlusStored, norms: .aroundBlocks, embedding: .squareRootOfWidth))
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
