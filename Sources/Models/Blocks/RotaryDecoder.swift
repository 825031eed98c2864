import Attention
import Checkpoints

/// What Llama, Mistral, Qwen and Gemma have in common: a decoder whose heads turn queries and keys by
/// their positions and share keys and values, with root mean square norms and gated blocks.
///
///     x' = x + heads(norm(x)),  x = x' + W₂ · (a(W_g · norm(x')) ⊙ W₁ · norm(x'))     each layer
///     logits = norm(x) · Wᵀ
///
/// A family says by `Choices` what it does beside.
struct RotaryDecoder: Sendable {
  /// What a family does beside.
  struct Choices: Equatable, Sendable {
    /// What the gain of a norm is.
    var gain = Gain.asStored
    /// Whether each query and key is normalized before it is turned.
    var headNorms = HeadNorms.none
    /// Where a layer normalizes.
    var norms = Norms.beforeBlocks
    /// What the vectors of tokens are multiplied with.
    var embedding = EmbeddingScale.none
  }

  /// What the gain of a norm is.
  enum Gain: Equatable, Sendable {
    /// The number that the checkpoint holds.
    case asStored
    /// 1 more than that.
    case onePlusStored
  }

  /// Whether each query and key is normalized before it is turned.
  enum HeadNorms: Equatable, Sendable {
    /// They are not.
    case none
    /// Each on its own, with gains that all heads of a layer share.
    case rootMeanSquare
  }

  /// Where a layer normalizes.
  enum Norms: Equatable, Sendable {
    /// What goes into the heads, and into the feed-forward block.
    case beforeBlocks
    /// What goes in and what comes out.
    case aroundBlocks
  }

  /// What the vectors of tokens are multiplied with.
  enum EmbeddingScale: Equatable, Sendable {
    /// Nothing.
    case none
    /// √model.
    case squareRootOfWidth
  }

  private let sizes: ModelConfiguration
  private let choices: Choices
  private let words: RowTable
  private let layers: LayerStore<RotaryDecoderLayer>
  private let logits: LogitsBlock

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy,
    _ choices: Choices = Choices()
  ) throws(CheckpointError) {
    let model = reader.under(["model.", ""], having: "embed_tokens.weight")
    self.sizes = sizes
    self.choices = choices
    words = try model.rowTable(
      "embed_tokens.weight", rows: sizes.vocabularySize, width: sizes.width)
    layers = try LayerStore(model, "layers", count: sizes.layerCount, policy) {
      reader throws(CheckpointError) in
      try RotaryDecoderLayer(reader, sizes, choices)
    }
    logits = try LogitsBlock(
      reader, "lm_head.weight", orShared: words,
      norm: model.norm("norm", count: sizes.width, sizes, choices), sizes)
  }

  /// The most tokens that a list may have.
  var longestInput: Int { sizes.positionCount }

  /// The attention of a layer as it was trained.
  func attention(ofLayer layer: Int) -> AttentionConfiguration {
    AttentionConfiguration(
      positions: .rotary,
      scale: sizes.scaling.scale(layer: layer, headDimension: sizes.headDimension),
      mask: .causal(seeing: sizes.windows[layer]))
  }

  /// Runs the layers, one after the other.
  func run(_ input: ModelInput, _ name: String, _ options: RunOptions) throws -> ModelOutput {
    let run = LayerRun(input, name, .decoder, sizes, layers.policy, options)
    let parameters = HeadParameters(
      rotary: sizes.rotary ?? RotaryPositions(), softCap: sizes.scoreCap)
    var stream = try embedding(of: input.ids)
    options.intervention.apply(to: &stream)
    var recorder = LayerRecorder(run, embedding: stream)
    for index in 0..<layers.count {
      let layer = try layers[index]
      let heads = run.changed(
        try layer.heads(
          reading: stream, run.configured(attention(ofLayer: index)), parameters),
        layer: index)
      let attended = try stream.adding(layer.sum(of: heads, isOff: run.isOff(layer: index)))
      stream = try attended.adding(layer.fed(attended))
      try recorder.add(
        heads: heads, attended: choices.norms == .beforeBlocks ? attended : nil, after: stream)
    }
    return try logits.output(of: recorder, options)
  }

  private func embedding(of ids: [Int]) throws -> Matrix {
    let vectors = try words.rows(ids)
    switch choices.embedding {
    case .none: return vectors
    case .squareRootOfWidth:
      let factor = Float(Double(sizes.width).squareRoot())
      return vectors.mapped { $0 * factor }
    }
  }
}

/// A family whose layers are those of `RotaryDecoder`: it says by its choices what it does beside.
protocol RotaryFamily: ModelFamily {
  /// What it does beside.
  static var choices: RotaryDecoder.Choices { get }
  /// The layers.
  var decoder: RotaryDecoder { get }

  init(decoder: RotaryDecoder)
}

extension RotaryFamily {
  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    self.init(decoder: try RotaryDecoder(reader, sizes, policy, Self.choices))
  }

  var parts: [ModelPart.Kind] { [.decoder] }
  var hasLogits: Bool { true }
  var longestInput: Int { decoder.longestInput }

  func attention(ofLayer layer: Int, in part: ModelPart.Kind) -> AttentionConfiguration {
    decoder.attention(ofLayer: layer)
  }

  func run(_ input: ModelInput, _ name: String, _ options: RunOptions) throws -> ModelOutput {
    try decoder.run(input, name, options)
  }
}

/// A layer of such a decoder.
struct RotaryDecoderLayer: Sendable {
  private let headNorm: LearnedNorm
  private let query: LearnedProjection
  private let key: LearnedProjection
  private let value: LearnedProjection
  private let queryNorm: LearnedNorm?
  private let keyNorm: LearnedNorm?
  private let block: HeadBlock
  private let normAfterHeads: LearnedNorm?
  private let norm: LearnedNorm
  private let feedForward: FeedForward
  private let normAfterFeedForward: LearnedNorm?

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ choices: RotaryDecoder.Choices
  ) throws(CheckpointError) {
    let (width, between) = (sizes.width, sizes.feedForwardWidth)
    let queryWidth = sizes.headCount * sizes.headDimension
    let keyWidth = sizes.keyValueHeadCount * sizes.headDimension
    let isAround = choices.norms == .aroundBlocks
    func norm(_ name: String) throws(CheckpointError) -> LearnedNorm {
      try reader.norm(name, count: width, sizes, choices)
    }
    func headNorm(_ name: String) throws(CheckpointError) -> LearnedNorm? {
      guard choices.headNorms == .rootMeanSquare else { return nil }
      return try reader.norm(name, count: sizes.headDimension, sizes, choices)
    }
    self.headNorm = try norm("input_layernorm")
    query = try reader.projection("self_attn.q_proj", from: width, to: queryWidth)
    key = try reader.projection("self_attn.k_proj", from: width, to: keyWidth)
    value = try reader.projection("self_attn.v_proj", from: width, to: keyWidth)
    queryNorm = try headNorm("self_attn.q_norm")
    keyNorm = try headNorm("self_attn.k_norm")
    block = HeadBlock(
      headCount: sizes.headCount, keyValueHeadCount: sizes.keyValueHeadCount,
      output: try reader.projection("self_attn.o_proj", from: queryWidth, to: width))
    normAfterHeads = isAround ? try norm("post_attention_layernorm") : nil
    self.norm = try norm(isAround ? "pre_feedforward_layernorm" : "post_attention_layernorm")
    feedForward = FeedForward(
      up: try reader.projection("mlp.up_proj", from: width, to: between),
      gate: try reader.projection("mlp.gate_proj", from: width, to: between),
      down: try reader.projection("mlp.down_proj", from: between, to: width),
      activation: sizes.activation)
    normAfterFeedForward = isAround ? try norm("post_feedforward_layernorm") : nil
  }

  /// The heads, which read the normalized stream.
  func heads(
    reading stream: Matrix, _ configuration: AttentionConfiguration, _ parameters: HeadParameters
  ) throws -> [ModelHead] {
    let normed = try headNorm.applied(to: stream)
    var queries = try query.applied(to: normed)
    var keys = try key.applied(to: normed)
    if let queryNorm { queries = try queryNorm.applied(toEachOf: block.headCount, in: queries) }
    if let keyNorm { keys = try keyNorm.applied(toEachOf: block.keyValueHeadCount, in: keys) }
    return try block.heads(
      queries: queries, keys: keys, values: value.applied(to: normed),
      configuration: configuration, parameters: [parameters])
  }

  /// What the heads add to the stream.
  func sum(of heads: [ModelHead], isOff: (Int) -> Bool) throws -> Matrix {
    let sum = try block.sum(of: heads, isOff: isOff)
    return try normAfterHeads?.applied(to: sum) ?? sum
  }

  /// What the feed-forward block adds to the stream.
  func fed(_ stream: Matrix) throws -> Matrix {
    let output = try feedForward.applied(to: norm.applied(to: stream))
    return try normAfterFeedForward?.applied(to: output) ?? output
  }
}

extension AttentionMask {
  /// The causal mask, with a window of so many keys, the query's own included.
  static func causal(seeing count: Int?) -> AttentionMask {
    count.map { AttentionMask([.causal, .window($0 - 1)]) } ?? .causal
  }
}

extension ParameterReader {
  /// A norm with the gain that a family makes of the stored numbers.
  fileprivate func norm(
    _ name: String, count: Int, _ sizes: ModelConfiguration, _ choices: RotaryDecoder.Choices
  ) throws(CheckpointError) -> LearnedNorm {
    let norm = try rootMeanSquareNorm(name, width: count, epsilon: sizes.normEpsilon)
    guard choices.gain == .onePlusStored else { return norm }
    return LearnedNorm(norm.kind, gain: norm.gain.map { 1 + $0 }, epsilon: norm.epsilon)
  }
}

extension LearnedNorm {
  /// The norm of every one of several equal shares of each row.
  fileprivate func applied(toEachOf count: Int, in table: Matrix) throws(ShapeError) -> Matrix {
    var shares: [Matrix] = []
    for index in 0..<count { shares.append(try applied(to: table.share(index, of: count))) }
    return try Matrix.sideBySide(shares)
  }
}
