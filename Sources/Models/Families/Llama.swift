import Attention
import Checkpoints

/// Llama: a decoder whose heads turn queries and keys by their positions and share keys and values.
///
///     x' = x + heads(norm(x)),  x = x' + W₂ · (silu(W_g · norm(x')) ⊙ W₁ · norm(x'))     each layer
///     logits = norm(x) · Wᵀ
///
/// Sources: Touvron et al., *LLaMA*, 2023; Su et al., *RoFormer*, 2021.
struct Llama: ModelFamily {
  private let sizes: ModelConfiguration
  private let words: RowTable
  private let logits: RowTable
  private let norm: LearnedNorm
  private let layers: LayerStore<Layer>

  private struct Layer: Sendable {
    let headNorm: LearnedNorm
    let query: LearnedProjection
    let key: LearnedProjection
    let value: LearnedProjection
    let heads: HeadBlock
    let norm: LearnedNorm
    let feedForward: FeedForward
  }

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    let model = reader.under(["model.", ""], having: "embed_tokens.weight")
    let (vocabulary, width) = (sizes.vocabularySize, sizes.width)
    self.sizes = sizes
    words = try model.rowTable("embed_tokens.weight", rows: vocabulary, width: width)
    logits =
      sizes.tiesEmbeddings || !reader.has("lm_head.weight")
      ? words : try reader.rowTable("lm_head.weight", rows: vocabulary, width: width)
    norm = try model.rootMeanSquareNorm("norm", width: width, epsilon: sizes.normEpsilon)
    for index in 0..<sizes.layerCount {
      _ = try Self.layer(model.at("layers.\(index).").with(.check), sizes)
    }
    layers = LayerStore(count: sizes.layerCount, policy) { index in
      try Self.layer(model.at("layers.\(index)."), sizes)
    }
  }

  let parts: [ModelPart.Kind] = [.decoder]
  let hasLogits = true
  var longestInput: Int { sizes.positionCount }

  func attention(ofLayer layer: Int, in part: ModelPart.Kind) -> AttentionConfiguration {
    AttentionConfiguration(positions: .rotary, mask: .causal)
  }

  func run(_ input: ModelInput, _ name: String, _ options: RunOptions) throws -> ModelOutput {
    let run = LayerRun(
      modelName: name, tokens: input.tokens, keyValueHeadCount: sizes.keyValueHeadCount,
      headCounts: sizes.headCounts, policy: layers.policy, options: options)
    let parameters = HeadParameters(rotary: sizes.rotary ?? RotaryPositions())
    var stream = try words.rows(input.ids)
    options.intervention.apply(to: &stream)
    var recorder = LayerRecorder(run, embedding: stream)
    for index in 0..<layers.count {
      let layer = try layers[index]
      let normed = try layer.headNorm.applied(to: stream)
      let heads = run.changed(
        try layer.heads.heads(
          queries: layer.query.applied(to: normed), keys: layer.key.applied(to: normed),
          values: layer.value.applied(to: normed),
          configuration: options.configure(attention(ofLayer: index, in: .decoder)),
          parameters: [parameters]),
        layer: index)
      let attended = try stream.adding(
        layer.heads.sum(of: heads, isOff: run.isOff(layer: index)))
      stream = try attended.adding(
        layer.feedForward.applied(to: layer.norm.applied(to: attended)))
      try recorder.add(heads: heads, attended: attended, after: stream)
    }
    let states = try norm.applied(to: stream)
    recorder.replaceLastResidual(with: states)
    return ModelOutput(
      parts: [ModelPart(.decoder, recorder.trace)],
      logits: try options.logits.rows(of: states).map { try logits.product(with: $0) })
  }

  private static func layer(
    _ reader: ParameterReader, _ sizes: ModelConfiguration
  ) throws(CheckpointError) -> Layer {
    let (width, between) = (sizes.width, sizes.feedForwardWidth)
    let queryWidth = sizes.headCount * sizes.headDimension
    let keyWidth = sizes.keyValueHeadCount * sizes.headDimension
    let epsilon = sizes.normEpsilon
    return Layer(
      headNorm: try reader.rootMeanSquareNorm("input_layernorm", width: width, epsilon: epsilon),
      query: try reader.projection("self_attn.q_proj", from: width, to: queryWidth),
      key: try reader.projection("self_attn.k_proj", from: width, to: keyWidth),
      value: try reader.projection("self_attn.v_proj", from: width, to: keyWidth),
      heads: HeadBlock(
        headCount: sizes.headCount, keyValueHeadCount: sizes.keyValueHeadCount,
        output: try reader.projection("self_attn.o_proj", from: queryWidth, to: width)),
      norm: try reader.rootMeanSquareNorm(
        "post_attention_layernorm", width: width, epsilon: epsilon),
      feedForward: FeedForward(
        up: try reader.projection("mlp.up_proj", from: width, to: between),
        gate: try reader.projection("mlp.gate_proj", from: width, to: between),
        down: try reader.projection("mlp.down_proj", from: between, to: width),
        activation: sizes.activation))
  }
}
