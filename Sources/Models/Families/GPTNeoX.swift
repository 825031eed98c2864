import Attention
import Checkpoints

/// GPT-NeoX and Pythia: heads and feed-forward block read the same stream, side by side.
///
///     x = x + heads(norm₁(x)) + W₂ · a(W₁ · norm₂(x))     each layer
///     logits = norm(x) · Wᵀ
///
/// One matrix makes the query, key and value of one head after the other, and only the first
/// dimensions of each are turned by their position. Where the configuration says so, the block reads
/// what the heads have added, as in GPT-2.
///
/// Source: Black et al., *GPT-NeoX-20B*, 2022.
struct GPTNeoX: ModelFamily {
  private let sizes: ModelConfiguration
  private let words: RowTable
  private let layers: LayerStore<TransformerLayer>
  private let logits: LogitsBlock

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    let model = reader.under(["gpt_neox.", ""], having: "embed_in.weight")
    let width = sizes.width
    self.sizes = sizes
    words = try model.rowTable("embed_in.weight", rows: sizes.vocabularySize, width: width)
    layers = try LayerStore(model, "layers", count: sizes.layerCount, policy) {
      reader throws(CheckpointError) in
      try TransformerLayer(
        reader, sizes.residual == .parallel ? .beside : .before,
        AttentionBlock(
          reader.at("attention."), mixed: "query_key_value", .headByHead, output: "dense",
          width: width, headCount: sizes.headCount),
        .init(
          headNorm: "input_layernorm", up: "mlp.dense_h_to_4h", down: "mlp.dense_4h_to_h",
          norm: "post_attention_layernorm"), sizes)
    }
    logits = try LogitsBlock(
      reader, "embed_out.weight", orShared: words,
      norm: model.layerNorm("final_layer_norm", width: width, epsilon: sizes.normEpsilon), sizes)
  }

  let parts: [ModelPart.Kind] = [.decoder]
  let hasLogits = true
  var longestInput: Int { sizes.positionCount }

  func attention(ofLayer layer: Int, in part: ModelPart.Kind) -> AttentionConfiguration {
    AttentionConfiguration(positions: .rotary, mask: .causal)
  }

  func run(_ input: ModelInput, _ name: String, _ options: RunOptions) throws -> ModelOutput {
    let recorder = try layers.run(
      words.rows(input.ids), LayerRun(input, name, .decoder, sizes, layers.policy, options),
      parameters: HeadParameters(rotary: sizes.rotary ?? RotaryPositions())
    ) { attention(ofLayer: $0, in: .decoder) }
    return try logits.output(of: recorder, options)
  }
}
