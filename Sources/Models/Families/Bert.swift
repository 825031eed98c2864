import Attention
import Checkpoints

/// BERT and RoBERTa: encoders that normalize after each block.
///
///     x  = norm(words + positions + segments)
///     x' = norm(x + heads(x)),  x = norm(x' + W₂ · a(W₁ · x'))     each layer
///
/// RoBERTa counts its positions from the padding token on, so that the first one is 2.
///
/// Sources: Devlin et al., *BERT*, 2019; Liu et al., *RoBERTa*, 2019.
struct Bert: ModelFamily {
  private let sizes: ModelConfiguration
  private let embedding: TokenEmbedding
  private let layers: LayerStore<EncoderLayer>

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    let model = reader.under(
      ["", "bert.", "roberta."], having: "embeddings.word_embeddings.weight")
    self.sizes = sizes
    embedding = try TokenEmbedding(
      model.at("embeddings."), sizes, firstPosition: Self.firstPosition(sizes))
    for index in 0..<sizes.layerCount {
      _ = try Self.layer(model.at("encoder.layer.\(index).").with(.check), sizes)
    }
    layers = LayerStore(count: sizes.layerCount, policy) { index in
      try Self.layer(model.at("encoder.layer.\(index)."), sizes)
    }
  }

  let parts: [ModelPart.Kind] = [.encoder]
  let hasLogits = false
  var longestInput: Int { sizes.positionCount - embedding.firstPosition }

  func attention(ofLayer layer: Int, in part: ModelPart.Kind) -> AttentionConfiguration {
    AttentionConfiguration(positions: .learned)
  }

  func run(_ input: ModelInput, _ name: String, _ options: RunOptions) throws -> ModelOutput {
    let run = LayerRun(
      modelName: name, part: .encoder, tokens: input.tokens, keyValueHeadCount: sizes.headCount,
      headCounts: sizes.headCounts(of: .encoder), policy: layers.policy, options: options)
    let trace = try runEncoder(
      layers, embedding: embedding, input, attention(ofLayer: 0, in: .encoder), run)
    return ModelOutput(parts: [ModelPart(.encoder, trace)])
  }

  /// RoBERTa's table of positions begins with those of the padding token.
  private static func firstPosition(_ sizes: ModelConfiguration) -> Int {
    sizes.family == .roberta ? (sizes.paddingID ?? 1) + 1 : 0
  }

  private static func layer(
    _ reader: ParameterReader, _ sizes: ModelConfiguration
  ) throws(CheckpointError) -> EncoderLayer {
    let (width, inner) = (sizes.width, sizes.headCount * sizes.headDimension)
    let (epsilon, between) = (sizes.normEpsilon, sizes.feedForwardWidth)
    return EncoderLayer(
      query: try reader.projection("attention.self.query", from: width, to: inner),
      key: try reader.projection("attention.self.key", from: width, to: inner),
      value: try reader.projection("attention.self.value", from: width, to: inner),
      heads: HeadBlock(
        headCount: sizes.headCount,
        output: try reader.projection("attention.output.dense", from: inner, to: width)),
      headNorm: try reader.layerNorm("attention.output.LayerNorm", width: width, epsilon: epsilon),
      feedForward: FeedForward(
        up: try reader.projection("intermediate.dense", from: width, to: between),
        down: try reader.projection("output.dense", from: between, to: width),
        activation: sizes.activation),
      norm: try reader.layerNorm("output.LayerNorm", width: width, epsilon: epsilon))
  }
}

/// A layer of an encoder that normalizes after each block.
struct EncoderLayer: Sendable {
  let query: LearnedProjection
  let key: LearnedProjection
  let value: LearnedProjection
  let heads: HeadBlock
  let headNorm: LearnedNorm
  let feedForward: FeedForward
  let norm: LearnedNorm
}

/// Runs the layers of an encoder that normalizes after each block.
func runEncoder(
  _ layers: LayerStore<EncoderLayer>, embedding: TokenEmbedding, _ input: ModelInput,
  _ attention: AttentionConfiguration, _ run: LayerRun
) throws -> ModelTrace {
  let configuration = run.options.configure(attention)
  var stream = try embedding.vectors(of: input, positions: configuration.positions)
  run.options.intervention.apply(to: &stream)
  var recorder = LayerRecorder(run, embedding: stream)
  for index in 0..<layers.count {
    let layer = try layers[index]
    let heads = run.changed(
      try layer.heads.heads(
        queries: layer.query.applied(to: stream), keys: layer.key.applied(to: stream),
        values: layer.value.applied(to: stream), configuration: configuration),
      layer: index)
    let attended = try stream.adding(
      layer.heads.sum(of: heads, isOff: run.isOff(layer: index)))
    let normed = try layer.headNorm.applied(to: attended)
    stream = try layer.norm.applied(
      to: normed.adding(layer.feedForward.applied(to: normed)))
    try recorder.add(heads: heads, attended: attended, after: stream)
  }
  return recorder.trace
}

/// The vectors before the first layer of BERT's kin: of tokens, positions and segments, normalized.
struct TokenEmbedding: Sendable {
  /// Where the position of the first token stands in the table.
  let firstPosition: Int
  private let words: RowTable
  private let positions: RowTable
  private let segments: RowTable?
  private let norm: LearnedNorm
  private let paddingID: Int?

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, firstPosition: Int = 0
  ) throws(CheckpointError) {
    self.firstPosition = firstPosition
    paddingID = firstPosition > 0 ? sizes.paddingID ?? 1 : nil
    words = try reader.rowTable(
      "word_embeddings.weight", rows: sizes.vocabularySize, width: sizes.width)
    positions = try reader.rowTable(
      "position_embeddings.weight", rows: sizes.positionCount, width: sizes.width)
    segments =
      sizes.segmentCount > 0
      ? try reader.rowTable(
        "token_type_embeddings.weight", rows: sizes.segmentCount, width: sizes.width) : nil
    norm = try reader.layerNorm("LayerNorm", width: sizes.width, epsilon: sizes.normEpsilon)
  }

  /// The vectors of all tokens.
  ///
  /// Learned positions are left out where another kind of positions is asked for.
  func vectors(of input: ModelInput, positions kind: PositionKind) throws -> Matrix {
    var vectors = try words.rows(input.ids)
    if let segments {
      let last = segments.rowCount - 1
      vectors = try vectors.adding(
        segments.rows(input.ids.indices.map { min(input.segment(of: $0), last) }))
    }
    switch kind {
    case .learned: vectors = try vectors.adding(positions.rows(places(of: input.ids)))
    case .sinusoidal:
      vectors = try vectors.adding(
        sinusoidalPositions(count: vectors.rowCount, dimension: vectors.columnCount))
    case .none, .rotary, .alibi, .relative: break
    }
    return try norm.applied(to: vectors)
  }

  /// Where the position of each token stands; RoBERTa gives those that fill up a list no place.
  private func places(of ids: [Int]) -> [Int] {
    guard let paddingID else { return Array(ids.indices) }
    var place = firstPosition
    return ids.map { id in
      guard id != paddingID else { return paddingID }
      defer { place += 1 }
      return place
    }
  }
}
