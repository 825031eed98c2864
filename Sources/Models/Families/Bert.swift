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
  private let layers: LayerStore<TransformerLayer>

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    let model = reader.under(
      ["", "bert.", "roberta."], having: "embeddings.word_embeddings.weight")
    self.sizes = sizes
    embedding = try TokenEmbedding(
      model.at("embeddings."), sizes, firstPosition: Self.firstPosition(sizes))
    layers = try LayerStore(model, "encoder.layer", count: sizes.layerCount, policy) {
      reader throws(CheckpointError) in
      try TransformerLayer(
        reader, .after,
        AttentionBlock(
          reader.at("attention."),
          .init(
            query: "self.query", key: "self.key", value: "self.value", output: "output.dense"),
          width: sizes.width, headCount: sizes.headCount, headDimension: sizes.headDimension),
        .init(
          headNorm: "attention.output.LayerNorm", up: "intermediate.dense", down: "output.dense",
          norm: "output.LayerNorm"), sizes)
    }
  }

  let parts: [ModelPart.Kind] = [.encoder]
  let hasLogits = false
  var longestInput: Int { sizes.positionCount - embedding.firstPosition }

  func attention(ofLayer layer: Int, in part: ModelPart.Kind) -> AttentionConfiguration {
    AttentionConfiguration(positions: .learned)
  }

  func run(_ input: ModelInput, _ name: String, _ options: RunOptions) throws -> ModelOutput {
    let run = LayerRun(input, name, .encoder, sizes, layers.policy, options)
    let vectors = try embedding.vectors(
      of: input, positions: run.configured(attention(ofLayer: 0, in: .encoder)).positions)
    let recorder = try layers.run(vectors, run) { attention(ofLayer: $0, in: .encoder) }
    return ModelOutput(parts: [ModelPart(.encoder, recorder.trace)])
  }

  /// RoBERTa's table of positions begins with those of the padding token.
  private static func firstPosition(_ sizes: ModelConfiguration) -> Int {
    sizes.family == .roberta ? (sizes.paddingID ?? 1) + 1 : 0
  }
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
    return try norm.applied(
      to: vectors.positioned(kind, learned: positions.rows(places(of: input.ids))))
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
