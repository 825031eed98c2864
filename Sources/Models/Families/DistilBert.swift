import Attention
import Checkpoints

/// DistilBERT: BERT with half of its layers, without segments, and with names of its own.
///
///     x  = norm(words + positions)
///     x' = norm(x + heads(x)),  x = norm(x' + W₂ · a(W₁ · x'))     each layer
///
/// Source: Sanh et al., *DistilBERT*, 2019.
struct DistilBert: ModelFamily {
  private let sizes: ModelConfiguration
  private let embedding: TokenEmbedding
  private let layers: LayerStore<EncoderLayer>

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    let model = reader.under(["", "distilbert."], having: "embeddings.word_embeddings.weight")
    self.sizes = sizes
    embedding = try TokenEmbedding(model.at("embeddings."), sizes)
    for index in 0..<sizes.layerCount {
      _ = try Self.layer(model.at("transformer.layer.\(index).").with(.check), sizes)
    }
    layers = LayerStore(count: sizes.layerCount, policy) { index in
      try Self.layer(model.at("transformer.layer.\(index)."), sizes)
    }
  }

  let parts: [ModelPart.Kind] = [.encoder]
  let hasLogits = false
  var longestInput: Int { sizes.positionCount }

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

  private static func layer(
    _ reader: ParameterReader, _ sizes: ModelConfiguration
  ) throws(CheckpointError) -> EncoderLayer {
    let (width, between) = (sizes.width, sizes.feedForwardWidth)
    let epsilon = sizes.normEpsilon
    return EncoderLayer(
      query: try reader.projection("attention.q_lin", from: width, to: width),
      key: try reader.projection("attention.k_lin", from: width, to: width),
      value: try reader.projection("attention.v_lin", from: width, to: width),
      heads: HeadBlock(
        headCount: sizes.headCount,
        output: try reader.projection("attention.out_lin", from: width, to: width)),
      headNorm: try reader.layerNorm("sa_layer_norm", width: width, epsilon: epsilon),
      feedForward: FeedForward(
        up: try reader.projection("ffn.lin1", from: width, to: between),
        down: try reader.projection("ffn.lin2", from: between, to: width),
        activation: sizes.activation),
      norm: try reader.layerNorm("output_layer_norm", width: width, epsilon: epsilon))
  }
}
