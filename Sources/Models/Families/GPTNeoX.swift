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
  private let logits: RowTable
  private let norm: LearnedNorm
  private let layers: LayerStore<Layer>

  private struct Layer: Sendable {
    let headNorm: LearnedNorm
    let queriesKeysValues: LearnedProjection
    let heads: HeadBlock
    let norm: LearnedNorm
    let feedForward: FeedForward
  }

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    let model = reader.under(["gpt_neox.", ""], having: "embed_in.weight")
    let (vocabulary, width) = (sizes.vocabularySize, sizes.width)
    self.sizes = sizes
    words = try model.rowTable("embed_in.weight", rows: vocabulary, width: width)
    logits =
      sizes.tiesEmbeddings || !reader.has("embed_out.weight")
      ? words : try reader.rowTable("embed_out.weight", rows: vocabulary, width: width)
    norm = try model.layerNorm("final_layer_norm", width: width, epsilon: sizes.normEpsilon)
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
      modelName: name, part: .decoder, tokens: input.tokens, keyValueHeadCount: sizes.headCount,
      headCounts: sizes.headCounts(of: .decoder), policy: layers.policy, options: options)
    let parameters = HeadParameters(rotary: sizes.rotary ?? RotaryPositions())
    var stream = try words.rows(input.ids)
    options.intervention.apply(to: &stream)
    var recorder = LayerRecorder(run, embedding: stream)
    for index in 0..<layers.count {
      let layer = try layers[index]
      let mixed = try layer.queriesKeysValues.applied(to: layer.headNorm.applied(to: stream))
      let heads = run.changed(
        try layer.heads.heads(
          queries: part(0, of: mixed), keys: part(1, of: mixed), values: part(2, of: mixed),
          configuration: options.configure(attention(ofLayer: index, in: .decoder)),
          parameters: [parameters]),
        layer: index)
      let attended = try stream.adding(
        layer.heads.sum(of: heads, isOff: run.isOff(layer: index)))
      let read = sizes.residual == .parallel ? stream : attended
      stream = try attended.adding(layer.feedForward.applied(to: layer.norm.applied(to: read)))
      try recorder.add(heads: heads, attended: attended, after: stream)
    }
    let states = try norm.applied(to: stream)
    recorder.replaceLastResidual(with: states)
    return ModelOutput(
      parts: [ModelPart(.decoder, recorder.trace)],
      logits: try options.logits.rows(of: states).map { try logits.product(with: $0) })
  }

  /// The queries, keys or values of all heads; those of one head lie together in the table.
  private func part(_ index: Int, of mixed: Matrix) throws(ShapeError) -> Matrix {
    try Matrix.sideBySide(
      (0..<sizes.headCount).map { mixed.share($0 * 3 + index, of: 3 * sizes.headCount) })
  }

  private static func layer(
    _ reader: ParameterReader, _ sizes: ModelConfiguration
  ) throws(CheckpointError) -> Layer {
    let (width, between) = (sizes.width, sizes.feedForwardWidth)
    let epsilon = sizes.normEpsilon
    return Layer(
      headNorm: try reader.layerNorm("input_layernorm", width: width, epsilon: epsilon),
      queriesKeysValues: try reader.projection(
        "attention.query_key_value", from: width, to: 3 * width),
      heads: HeadBlock(
        headCount: sizes.headCount,
        output: try reader.projection("attention.dense", from: width, to: width)),
      norm: try reader.layerNorm("post_attention_layernorm", width: width, epsilon: epsilon),
      feedForward: FeedForward(
        up: try reader.projection("mlp.dense_h_to_4h", from: width, to: between),
        down: try reader.projection("mlp.dense_4h_to_h", from: between, to: width),
        activation: sizes.activation))
  }
}
