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
    let model = reader.under(["", "transformer."], having: "wte.weight")
    let (vocabulary, width) = (sizes.vocabularySize, sizes.width)
    self.sizes = sizes
    words = try model.rowTable("wte.weight", rows: vocabulary, width: width)
    positions = try model.rowTable("wpe.weight", rows: sizes.positionCount, width: width)
    logits =
      reader.has("lm_head.weight") && !sizes.tiesEmbeddings
      ? try reader.rowTable("lm_head.weight", rows: vocabulary, width: width) : words
    norm = try model.layerNorm("ln_f", width: width, epsilon: sizes.normEpsilon)
    for index in 0..<sizes.layerCount {
      _ = try Self.layer(model.at("h.\(index).").with(.check), sizes)
    }
    layers = LayerStore(count: sizes.layerCount, policy) { index in
      try Self.layer(model.at("h.\(index)."), sizes)
    }
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
    let run = LayerRun(
      modelName: name, part: .decoder, tokens: input.tokens, keyValueHeadCount: sizes.headCount,
      headCounts: sizes.headCounts(of: .decoder), policy: layers.policy, options: options)
    var stream = try vectors(
      of: input.ids, options.configure(attention(ofLayer: 0, in: .decoder)).positions)
    options.intervention.apply(to: &stream)
    var recorder = LayerRecorder(run, embedding: stream)
    for index in 0..<layers.count {
      let layer = try layers[index]
      let mixed = try layer.queriesKeysValues.applied(to: layer.headNorm.applied(to: stream))
      let heads = run.changed(
        try layer.heads.heads(
          queries: mixed.share(0, of: 3), keys: mixed.share(1, of: 3),
          values: mixed.share(2, of: 3),
          configuration: options.configure(attention(ofLayer: index, in: .decoder))),
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

  private func vectors(of ids: [Int], _ kind: PositionKind) throws -> Matrix {
    let vectors = try words.rows(ids)
    switch kind {
    case .learned: return try vectors.adding(positions.rows(Array(ids.indices)))
    case .sinusoidal:
      return try vectors.adding(
        sinusoidalPositions(count: ids.count, dimension: vectors.columnCount))
    case .none, .rotary, .alibi, .relative: return vectors
    }
  }

  private static func layer(
    _ reader: ParameterReader, _ sizes: ModelConfiguration
  ) throws(CheckpointError) -> Layer {
    let (width, between) = (sizes.width, sizes.feedForwardWidth)
    let epsilon = sizes.normEpsilon
    func projection(
      _ name: String, from inputs: Int, to outputs: Int
    ) throws(CheckpointError) -> LearnedProjection {
      try reader.projection(name, from: inputs, to: outputs, layout: .inputFirst)
    }
    return Layer(
      headNorm: try reader.layerNorm("ln_1", width: width, epsilon: epsilon),
      queriesKeysValues: try projection("attn.c_attn", from: width, to: 3 * width),
      heads: HeadBlock(
        headCount: sizes.headCount,
        output: try projection("attn.c_proj", from: width, to: width)),
      norm: try reader.layerNorm("ln_2", width: width, epsilon: epsilon),
      feedForward: FeedForward(
        up: try projection("mlp.c_fc", from: width, to: between),
        down: try projection("mlp.c_proj", from: between, to: width),
        activation: sizes.activation))
  }
}

extension LogitsRange {
  /// The vectors of the tokens whose logits are asked for; nil if there are none.
  func rows(of states: Matrix) throws -> Matrix? {
    switch self {
    case .none: nil
    case .last: try states.rows(max(0, states.rowCount - 1)..<states.rowCount)
    case .all: states
    }
  }
}
