import Attention
import Checkpoints

/// GPT-2: a decoder that normalizes before each block.
///
///     x  = words + positions
///     x' = x + heads(norm(x)),  x = x' + W₂ · a(W₁ · norm(x'))     each layer
///     logits = norm(x) · Eᵀ
///
/// One matrix makes queries, keys and values, and all its matrices are `[in, out]`.
///
/// Source: Radford et al., *Language Models are Unsupervised Multitask Learners*, 2019.
struct GPT2: ModelFamily {
  private let sizes: ModelConfiguration
  private let words: RowTable
  private let positions: RowTable
  private let layers: LayerStore<TransformerLayer>
  private let logits: LogitsBlock

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    let model = reader.under(["", "transformer."], having: "wte.weight")
    let width = sizes.width
    self.sizes = sizes
    words = try model.rowTable("wte.weight", rows: sizes.vocabularySize, width: width)
    positions = try model.rowTable("wpe.weight", rows: sizes.positionCount, width: width)
    layers = try LayerStore(model, "h", count: sizes.layerCount, policy) {
      reader throws(CheckpointError) in
      try TransformerLayer(
        reader, .before,
        AttentionBlock(
          reader.at("attn."), mixed: "c_attn", .tableByTable, output: "c_proj",
          layout: .inputFirst, width: width, headCount: sizes.headCount),
        .init(headNorm: "ln_1", up: "mlp.c_fc", down: "mlp.c_proj", norm: "ln_2"),
        layout: .inputFirst, sizes)
    }
    logits = try LogitsBlock(
      reader, "lm_head.weight", orShared: words,
      norm: model.layerNorm("ln_f", width: width, epsilon: sizes.normEpsilon), sizes)
  }

  let parts: [ModelPart.Kind] = [.decoder]
  let hasLogits = true
  var longestInput: Int { sizes.positionCount }

  func attention(ofLayer layer: Int, in part: ModelPart.Kind) -> AttentionConfiguration {
    AttentionConfiguration(
      positions: .learned,
      scale: sizes.scaling.scale(layer: layer, headDimension: sizes.headDimension), mask: .causal)
  }

  func run(_ input: ModelInput, _ name: String, _ options: RunOptions) throws -> ModelOutput {
    let run = LayerRun(input, name, .decoder, sizes, layers.policy, options)
    let vectors = try words.rows(input.ids).positioned(
      run.configured(attention(ofLayer: 0, in: .decoder)).positions,
      learned: positions.rows(Array(input.ids.indices)))
    let recorder = try layers.run(vectors, run) { attention(ofLayer: $0, in: .decoder) }
    return try logits.output(of: recorder, options)
  }
}
