import Attention
import Checkpoints

/// A layer of heads and a feed-forward block, each with a norm: BERT, DistilBERT, GPT-2, GPT-NeoX, ViT.
///
///     after    x' = norm₁(x + heads(x)),   x = norm₂(x' + fed(x'))
///     before   x' = x + heads(norm₁(x)),   x = x' + fed(norm₂(x'))
///     beside   x' = x + heads(norm₁(x)),   x = x' + fed(norm₂(x))
struct TransformerLayer: Sendable {
  /// Where the norms stand, and what the feed-forward block reads.
  enum Order: Equatable, Sendable {
    /// After each block.
    case after
    /// Before each block.
    case before
    /// Before each block, and both blocks read the stream before the layer.
    case beside
  }

  let order: Order
  let attention: AttentionBlock
  let headNorm: LearnedNorm
  let feedForward: FeedForward
  let norm: LearnedNorm

  /// Reads a layer.
  ///
  /// - Parameters:
  ///   - reader: Where the tables of the layer are.
  ///   - order: Where the norms stand.
  ///   - attention: What its heads are made with.
  ///   - names: What the other tables are called.
  ///   - layout: How the numbers of the two projections lie.
  ///   - sizes: The sizes of the model.
  /// - Throws: `CheckpointError`.
  init(
    _ reader: ParameterReader, _ order: Order, _ attention: AttentionBlock, _ names: Names,
    layout: LearnedProjection.Layout = .outputFirst, _ sizes: ModelConfiguration
  ) throws(CheckpointError) {
    let (width, between) = (sizes.width, sizes.feedForwardWidth)
    self.order = order
    self.attention = attention
    headNorm = try reader.layerNorm(names.headNorm, width: width, epsilon: sizes.normEpsilon)
    feedForward = FeedForward(
      up: try reader.projection(names.up, from: width, to: between, layout: layout),
      down: try reader.projection(names.down, from: between, to: width, layout: layout),
      activation: sizes.activation)
    norm = try reader.layerNorm(names.norm, width: width, epsilon: sizes.normEpsilon)
  }

  /// What a family calls the tables beside those of the heads.
  struct Names {
    var headNorm: String
    var up: String
    var down: String
    var norm: String
  }

  /// The heads of the layer, which read the stream or its norm.
  func heads(
    reading stream: Matrix, _ configuration: AttentionConfiguration, _ parameters: HeadParameters
  ) throws -> [ModelHead] {
    let read = order == .after ? stream : try headNorm.applied(to: stream)
    return try attention.heads(
      from: read, reading: read, configuration, parameters: [parameters])
  }

  /// The stream after the layer.
  ///
  /// - Parameters:
  ///   - attended: The stream with what the heads have added.
  ///   - stream: The stream before the layer.
  /// - Returns: A stream of the same shape.
  /// - Throws: `ShapeError`.
  func stream(after attended: Matrix, before stream: Matrix) throws -> Matrix {
    switch order {
    case .after:
      let normed = try headNorm.applied(to: attended)
      return try norm.applied(to: normed.adding(feedForward.applied(to: normed)))
    case .before:
      return try attended.adding(feedForward.applied(to: norm.applied(to: attended)))
    case .beside:
      return try attended.adding(feedForward.applied(to: norm.applied(to: stream)))
    }
  }
}

extension LayerStore<TransformerLayer> {
  /// Runs the layers one after the other.
  ///
  /// - Parameters:
  ///   - embedding: The vectors before the first layer, which the reader may have changed by hand.
  ///   - run: What the layers have in common.
  ///   - parameters: What all heads have learned beside.
  ///   - attention: The attention of a layer as it was trained.
  /// - Returns: What the layers have computed.
  /// - Throws: `CheckpointError`, `ShapeError`, or `ModelError.cancelled`.
  func run(
    _ embedding: Matrix, _ run: LayerRun, parameters: HeadParameters = HeadParameters(),
    attention: (Int) -> AttentionConfiguration
  ) throws -> LayerRecorder {
    var stream = embedding
    run.options.intervention.apply(to: &stream)
    var recorder = LayerRecorder(run, embedding: stream)
    for index in 0..<count {
      let layer = try self[index]
      let heads = run.changed(
        try layer.heads(reading: stream, run.configured(attention(index)), parameters),
        layer: index)
      let attended = try stream.adding(
        layer.attention.sum(of: heads, isOff: run.isOff(layer: index)))
      stream = try layer.stream(after: attended, before: stream)
      try recorder.add(heads: heads, attended: attended, after: stream)
    }
    return recorder
  }
}
