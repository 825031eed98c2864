import Attention
import Checkpoints

/// BART and Marian: an encoder-decoder that normalizes after each block.
///
///     x  = norm(words + positions)                                 Marian: words · √model + positions
///     x' = norm(x + heads(x)),  x = norm(x' + W₂ · a(W₁ · x'))     each layer
///     logits = x · Eᵀ + b
///
/// In the decoder, heads that read the source stand between the two. BART learns its positions, and
/// the first one is row 2 of its table; Marian takes sines and cosines, and normalizes no embedding.
///
/// Sources: Lewis et al., *BART*, 2020; Junczys-Dowmunt et al., *Marian*, 2018.
struct Bart: ModelFamily {
  private let sizes: ModelConfiguration
  private let decoderSizes: DecoderSizes
  private let encoder: Part
  private let decoder: Part
  private let logits: RowTable
  private let bias: [Float]?

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    guard let decoderSizes = sizes.decoder else {
      throw .unsupported(
        file: sizes.path, what: "a model without a decoder", supported: ["both parts"])
    }
    let model = reader.under(["model.", ""], having: "decoder.layers.0.fc1.weight")
    self.sizes = sizes
    self.decoderSizes = decoderSizes
    encoder = try Part(model, "encoder.", sizes, nil, policy)
    decoder = try Part(model, "decoder.", sizes, decoderSizes, policy)
    logits =
      sizes.tiesEmbeddings || !reader.has("lm_head.weight")
      ? decoder.embedding.words
      : try reader.rowTable("lm_head.weight", rows: sizes.vocabularySize, width: sizes.width)
    bias =
      reader.has("final_logits_bias")
      ? try reader.tensor("final_logits_bias", shape: [1, sizes.vocabularySize]).floats : nil
  }

  let parts: [ModelPart.Kind] = [.encoder, .decoder, .cross]
  let hasLogits = true
  var longestInput: Int { sizes.positionCount }

  func attention(ofLayer layer: Int, in part: ModelPart.Kind) -> AttentionConfiguration {
    let positions: PositionKind = sizes.family == .marian ? .sinusoidal : .learned
    return switch part {
    case .encoder: AttentionConfiguration(positions: positions)
    case .decoder: AttentionConfiguration(positions: positions, mask: .causal)
    case .cross: AttentionConfiguration(source: .crossAttention)
    }
  }

  func run(_ input: ModelInput, _ name: String, _ options: RunOptions) throws -> ModelOutput {
    let run = EncoderDecoderRun(
      input, name, sizes, decoderSizes, encoder.layers.policy, options)
    let source = try encode(input, run.encoder)
    var stream = try decoder.embedding.vectors(
      of: run.target.map { $0.id ?? 0 },
      positions: run.decoder.configured(attention(ofLayer: 0, in: .decoder)).positions)
    run.decoder.options.intervention.apply(to: &stream)
    var (own, cross) = (
      LayerRecorder(run.decoder, embedding: stream), LayerRecorder(run.cross, embedding: stream)
    )
    for index in 0..<decoder.layers.count {
      let layer = try decoder.layers[index]
      let (heads, attended) = try layer.attending(
        stream, attention(ofLayer: index, in: .decoder), run.decoder, index)
      let (crossHeads, crossed) = try layer.crossing(
        attended, source: source.states, attention(ofLayer: index, in: .cross), run.cross, index)
      stream = try layer.fed(crossed)
      try cross.add(heads: crossHeads, attended: nil, after: stream)
      try own.add(heads: heads, attended: nil, after: stream)
    }
    return ModelOutput(
      parts: [
        ModelPart(.encoder, source.trace), ModelPart(.decoder, own.trace),
        ModelPart(.cross, cross.trace),
      ],
      logits: try options.logits.rows(of: stream).map { try logits.product(with: $0, bias: bias) })
  }

  private func encode(
    _ input: ModelInput, _ run: LayerRun
  ) throws -> (trace: ModelTrace, states: Matrix) {
    var stream = try encoder.embedding.vectors(
      of: input.ids,
      positions: run.configured(attention(ofLayer: 0, in: .encoder)).positions)
    run.options.intervention.apply(to: &stream)
    var recorder = LayerRecorder(run, embedding: stream)
    for index in 0..<encoder.layers.count {
      let layer = try encoder.layers[index]
      let (heads, attended) = try layer.attending(
        stream, attention(ofLayer: index, in: .encoder), run, index)
      stream = try layer.fed(attended)
      try recorder.add(heads: heads, attended: nil, after: stream)
    }
    return (recorder.trace, stream)
  }
}

extension Bart {
  /// The layers of one part, and what goes into them.
  struct Part: Sendable {
    let embedding: SequenceEmbedding
    let layers: LayerStore<Layer>

    init(
      _ model: ParameterReader, _ name: String, _ sizes: ModelConfiguration,
      _ decoder: DecoderSizes?, _ policy: LayerPolicy
    ) throws(CheckpointError) {
      let reader = model.at(name)
      embedding = try SequenceEmbedding(model, part: reader, sizes)
      layers = try LayerStore(
        reader, "layers", count: decoder?.layerCount ?? sizes.layerCount, policy
      ) { reader throws(CheckpointError) in
        try Layer(reader, sizes, decoder)
      }
    }
  }

  /// A layer of either part; only those of the decoder read the source.
  struct Layer: Sendable {
    private let attention: AttentionBlock
    private let norm: LearnedNorm
    private let cross: AttentionBlock?
    private let crossNorm: LearnedNorm?
    private let feedForward: FeedForward
    private let lastNorm: LearnedNorm

    init(
      _ reader: ParameterReader, _ sizes: ModelConfiguration, _ decoder: DecoderSizes?
    ) throws(CheckpointError) {
      let (width, epsilon) = (sizes.width, sizes.normEpsilon)
      let between = decoder?.feedForwardWidth ?? sizes.feedForwardWidth
      let headCount = decoder?.headCount ?? sizes.headCount
      func block(_ name: String) throws(CheckpointError) -> AttentionBlock {
        try AttentionBlock(
          reader.at(name),
          .init(query: "q_proj", key: "k_proj", value: "v_proj", output: "out_proj"), width: width,
          headCount: headCount, headDimension: width / headCount)
      }
      attention = try block("self_attn.")
      norm = try reader.layerNorm("self_attn_layer_norm", width: width, epsilon: epsilon)
      cross = decoder == nil ? nil : try block("encoder_attn.")
      crossNorm =
        decoder == nil
        ? nil : try reader.layerNorm("encoder_attn_layer_norm", width: width, epsilon: epsilon)
      feedForward = FeedForward(
        up: try reader.projection("fc1", from: width, to: between),
        down: try reader.projection("fc2", from: between, to: width), activation: sizes.activation)
      lastNorm = try reader.layerNorm("final_layer_norm", width: width, epsilon: epsilon)
    }

    /// The heads, and the normalized stream with what they add.
    func attending(
      _ stream: Matrix, _ configuration: AttentionConfiguration, _ run: LayerRun, _ index: Int
    ) throws -> (heads: [ModelHead], stream: Matrix) {
      let heads = run.changed(
        try attention.heads(from: stream, reading: stream, run.configured(configuration)),
        layer: index)
      let sum = try stream.adding(attention.sum(of: heads, isOff: run.isOff(layer: index)))
      return (heads, try norm.applied(to: sum))
    }

    /// The heads that read the source, and the normalized stream with what they add.
    func crossing(
      _ stream: Matrix, source: Matrix, _ configuration: AttentionConfiguration, _ run: LayerRun,
      _ index: Int
    ) throws -> (heads: [ModelHead], stream: Matrix) {
      guard let cross, let crossNorm else { return ([], stream) }
      let heads = run.changed(
        try cross.heads(from: stream, reading: source, run.configured(configuration)),
        layer: index)
      let sum = try stream.adding(cross.sum(of: heads, isOff: run.isOff(layer: index)))
      return (heads, try crossNorm.applied(to: sum))
    }

    /// The normalized stream with what the feed-forward block adds.
    func fed(_ stream: Matrix) throws -> Matrix {
      try lastNorm.applied(to: stream.adding(feedForward.applied(to: stream)))
    }
  }
}

/// The vectors that go into the first layer of BART and Marian.
struct SequenceEmbedding: Sendable {
  /// The vectors of the vocabulary.
  let words: RowTable
  private let positions: RowTable?
  private let norm: LearnedNorm?
  private let factor: Float

  /// The row of the first position in BART's table.
  private static let firstPosition = 2

  init(
    _ model: ParameterReader, part: ParameterReader, _ sizes: ModelConfiguration
  ) throws(CheckpointError) {
    let (vocabulary, width) = (sizes.vocabularySize, sizes.width)
    let isOwn = part.has("embed_tokens.weight")
    words = try (isOwn ? part : model).rowTable(
      isOwn ? "embed_tokens.weight" : "shared.weight", rows: vocabulary, width: width)
    let isMarian = sizes.family == .marian
    positions =
      isMarian
      ? nil
      : try part.rowTable(
        "embed_positions.weight", rows: sizes.positionCount + Self.firstPosition, width: width)
    norm =
      isMarian
      ? nil
      : try part.layerNorm("layernorm_embedding", width: width, epsilon: sizes.normEpsilon)
    factor = sizes.scalesEmbedding ? Float(Double(width).squareRoot()) : 1
  }

  /// The vectors of tokens; learned positions are left out where another kind is asked for.
  func vectors(of ids: [Int], positions kind: PositionKind) throws -> Matrix {
    var vectors = try words.rows(ids).mapped { [factor] in $0 * factor }
    switch kind {
    case .learned:
      if let positions {
        vectors = try vectors.adding(positions.rows(ids.indices.map { $0 + Self.firstPosition }))
      }
    case .sinusoidal:
      vectors = try vectors.adding(
        sinusoidalPositions(
          count: ids.count, dimension: words.width,
          layout: positions == nil ? .halves : .interleaved))
    case .none, .rotary, .alibi, .relative: break
    }
    return try norm?.applied(to: vectors) ?? vectors
  }
}
