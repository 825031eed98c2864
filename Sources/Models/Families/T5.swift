import Attention
import Checkpoints

/// T5: an encoder-decoder whose heads add a learned number for every distance, and divide by nothing.
///
///     score = q·k + b(bucket of key − query)
///     x' = x + heads(norm(x)),  x = x' + W₂ · a(W₁ · norm(x'))     each layer
///     logits = norm(x) · Eᵀ ÷ √model, or norm(x) · Wᵀ where logits have a matrix of their own
///
/// The first layer has the numbers of the distances, and all layers use them; the cross-attention has
/// none.
///
/// Source: Raffel et al., *Exploring the Limits of Transfer Learning*, 2020.
struct T5: ModelFamily {
  private let sizes: ModelConfiguration
  private let decoderSizes: DecoderSizes
  private let words: RowTable
  private let logits: RowTable
  private let encoder: Stack
  private let decoder: Stack

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    guard let decoderSizes = sizes.decoder else {
      throw .unsupported(
        file: sizes.path, what: "a T5 without a decoder", supported: ["T5 with both parts"])
    }
    self.sizes = sizes
    self.decoderSizes = decoderSizes
    let (vocabulary, width) = (sizes.vocabularySize, sizes.width)
    words = try reader.rowTable("shared.weight", rows: vocabulary, width: width)
    logits =
      sizes.tiesEmbeddings
      ? words : try reader.rowTable("lm_head.weight", rows: vocabulary, width: width)
    encoder = try Stack(
      reader.at("encoder."), sizes, .init(.encoder, sizes, decoderSizes), policy)
    decoder = try Stack(
      reader.at("decoder."), sizes, .init(.decoder, sizes, decoderSizes), policy)
  }

  let parts: [ModelPart.Kind] = [.encoder, .decoder, .cross]
  let hasLogits = true
  var longestInput: Int { sizes.positionCount }

  func attention(ofLayer layer: Int, in part: ModelPart.Kind) -> AttentionConfiguration {
    switch part {
    case .encoder: AttentionConfiguration(positions: .relative, scale: .none)
    case .decoder: AttentionConfiguration(positions: .relative, scale: .none, mask: .causal)
    case .cross: AttentionConfiguration(source: .crossAttention, scale: .none)
    }
  }

  func run(_ input: ModelInput, _ name: String, _ options: RunOptions) throws -> ModelOutput {
    let run = EncoderDecoderRun(
      input, name, sizes, decoderSizes, encoder.layers.policy, options)
    let source = try encode(input, run.encoder)
    var stream = try words.rows(run.target.map { $0.id ?? 0 })
    run.decoder.options.intervention.apply(to: &stream)
    var (own, cross) = (
      LayerRecorder(run.decoder, embedding: stream), LayerRecorder(run.cross, embedding: stream)
    )
    let parameters = decoder.parameters
    for index in 0..<decoder.layers.count {
      let layer = try decoder.layers[index]
      let heads = run.decoder.changed(
        try layer.heads(
          reading: stream, run.decoder.configured(attention(ofLayer: index, in: .decoder)),
          parameters), layer: index)
      let attended = try stream.adding(
        layer.attention.sum(of: heads, isOff: run.decoder.isOff(layer: index)))
      let (crossHeads, crossed) = try layer.crossing(
        attended, source: source.states, attention(ofLayer: index, in: .cross), run.cross, index)
      stream = try crossed.adding(layer.fed(crossed))
      try cross.add(heads: crossHeads, attended: crossed, after: stream)
      try own.add(heads: heads, attended: attended, after: stream)
    }
    let states = try decoder.norm.applied(to: stream)
    own.replaceLastResidual(with: states)
    cross.replaceLastResidual(with: states)
    return ModelOutput(
      parts: [
        ModelPart(.encoder, source.trace), ModelPart(.decoder, own.trace),
        ModelPart(.cross, cross.trace),
      ], logits: try options.logits.rows(of: states).map { try logitNumbers(of: $0) })
  }

  private func encode(
    _ input: ModelInput, _ run: LayerRun
  ) throws -> (trace: ModelTrace, states: Matrix) {
    var stream = try words.rows(input.ids)
    run.options.intervention.apply(to: &stream)
    var recorder = LayerRecorder(run, embedding: stream)
    let parameters = encoder.parameters
    for index in 0..<encoder.layers.count {
      let layer = try encoder.layers[index]
      let heads = run.changed(
        try layer.heads(
          reading: stream, run.configured(attention(ofLayer: index, in: .encoder)), parameters),
        layer: index)
      let attended = try stream.adding(
        layer.attention.sum(of: heads, isOff: run.isOff(layer: index)))
      stream = try attended.adding(layer.fed(attended))
      try recorder.add(heads: heads, attended: attended, after: stream)
    }
    let states = try encoder.norm.applied(to: stream)
    recorder.replaceLastResidual(with: states)
    return (recorder.trace, states)
  }

  private func logitNumbers(of states: Matrix) throws -> Matrix {
    guard sizes.tiesEmbeddings else { return try logits.product(with: states) }
    let factor = Float(1 / Double(sizes.width).squareRoot())
    return try logits.product(with: states.mapped { $0 * factor })
  }
}

extension T5 {
  /// The layers of one part, and the numbers of its distances.
  struct Stack: Sendable {
    let layers: LayerStore<Layer>
    let norm: LearnedNorm
    /// What each head of every layer has learned of distances.
    let parameters: [HeadParameters]

    init(
      _ reader: ParameterReader, _ sizes: ModelConfiguration, _ part: PartSizes,
      _ policy: LayerPolicy
    ) throws(CheckpointError) {
      norm = try reader.rootMeanSquareNorm(
        "final_layer_norm", width: sizes.width, epsilon: sizes.normEpsilon)
      layers = try LayerStore(reader, "block", count: part.layerCount, policy) {
        reader throws(CheckpointError) in
        try Layer(reader, sizes, part)
      }
      let buckets = DistanceBuckets(
        direction: part.kind == .encoder ? .both : .backwards, count: sizes.buckets.count,
        furthest: sizes.buckets.furthest)
      let table = try reader.tensor(
        "block.0.layer.0.SelfAttention.relative_attention_bias.weight",
        shape: [buckets.count, part.headCount]
      ).floats
      parameters = (0..<part.headCount).map { head in
        let numbers = stride(from: head, to: table.count, by: part.headCount).map { table[$0] }
        return HeadParameters(relative: .bucketed(numbers, buckets))
      }
    }
  }

  /// The sizes of one part.
  struct PartSizes: Sendable {
    let kind: ModelPart.Kind
    let layerCount: Int
    let headCount: Int

    init(_ kind: ModelPart.Kind, _ sizes: ModelConfiguration, _ decoder: DecoderSizes) {
      self.kind = kind
      layerCount = kind == .encoder ? sizes.layerCount : decoder.layerCount
      headCount = kind == .encoder ? sizes.headCount : decoder.headCount
    }
  }

  /// A layer of either part; only those of the decoder read the source.
  struct Layer: Sendable {
    let attention: AttentionBlock
    private let norm: LearnedNorm
    private let cross: AttentionBlock?
    private let crossNorm: LearnedNorm?
    private let feedForward: FeedForward
    private let feedForwardNorm: LearnedNorm

    init(
      _ reader: ParameterReader, _ sizes: ModelConfiguration, _ part: PartSizes
    ) throws(CheckpointError) {
      let (width, epsilon) = (sizes.width, sizes.normEpsilon)
      let isDecoder = part.kind == .decoder
      let last = reader.at(isDecoder ? "layer.2." : "layer.1.")
      func block(_ name: String) throws(CheckpointError) -> AttentionBlock {
        try AttentionBlock(
          reader.at(name), .init(query: "q", key: "k", value: "v", output: "o"), width: width,
          headCount: part.headCount, headDimension: sizes.headDimension)
      }
      attention = try block("layer.0.SelfAttention.")
      norm = try reader.rootMeanSquareNorm("layer.0.layer_norm", width: width, epsilon: epsilon)
      cross = isDecoder ? try block("layer.1.EncDecAttention.") : nil
      crossNorm =
        isDecoder
        ? try reader.rootMeanSquareNorm("layer.1.layer_norm", width: width, epsilon: epsilon) : nil
      feedForward = try Self.feedForward(last.at("DenseReluDense."), sizes)
      feedForwardNorm = try last.rootMeanSquareNorm("layer_norm", width: width, epsilon: epsilon)
    }

    func heads(
      reading stream: Matrix, _ configuration: AttentionConfiguration,
      _ parameters: [HeadParameters]
    ) throws -> [ModelHead] {
      let normed = try norm.applied(to: stream)
      return try attention.heads(
        from: normed, reading: normed, configuration, parameters: parameters)
    }

    /// The heads that read the source, and the stream with what they add.
    func crossing(
      _ stream: Matrix, source: Matrix, _ configuration: AttentionConfiguration, _ run: LayerRun,
      _ index: Int
    ) throws -> (heads: [ModelHead], stream: Matrix) {
      guard let cross, let crossNorm else { return ([], stream) }
      let heads = run.changed(
        try cross.heads(
          from: crossNorm.applied(to: stream), reading: source, run.configured(configuration)),
        layer: index)
      return (heads, try stream.adding(cross.sum(of: heads, isOff: run.isOff(layer: index))))
    }

    func fed(_ stream: Matrix) throws -> Matrix {
      try feedForward.applied(to: feedForwardNorm.applied(to: stream))
    }

    private static func feedForward(
      _ reader: ParameterReader, _ sizes: ModelConfiguration
    ) throws(CheckpointError) -> FeedForward {
      let (width, between) = (sizes.width, sizes.feedForwardWidth)
      let isGated = sizes.gate == .gated
      return FeedForward(
        up: try reader.projection(isGated ? "wi_1" : "wi", from: width, to: between),
        gate: isGated ? try reader.projection("wi_0", from: width, to: between) : nil,
        down: try reader.projection("wo", from: between, to: width), activation: sizes.activation)
    }
  }
}
