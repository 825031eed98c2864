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
  private let layers: LayerStore<TransformerLayer>

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    let model = reader.under(["", "distilbert."], having: "embeddings.word_embeddings.weight")
    self.sizes = sizes
    embedding = try TokenEmbedding(model.at("embeddings."), sizes)
    layers = try LayerStore(model, "transformer.layer", count: sizes.layerCount, policy) {
      reader throws(CheckpointError) in
      try TransformerLayer(
        reader, .after,
        AttentionBlock(
          reader.at("attention."),
          .init(query: "q_lin", key: "k_lin", value: "v_lin", output: "out_lin"),
          width: sizes.width, headCount: sizes.headCount, headDimension: sizes.headDimension),
        .init(
          headNorm: "sa_layer_norm", up: "ffn.lin1", down: "ffn.lin2", norm: "output_layer_norm"),
        sizes)
    }
  }

  let parts: [ModelPart.Kind] = [.encoder]
  let hasLogits = false
  var longestInput: Int { sizes.positionCount }

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
}
