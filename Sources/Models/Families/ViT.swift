import Attention
import Checkpoints

/// ViT: an encoder that reads the patches of a picture in place of words.
///
///     x₀ = [class; E · patch₁; E · patch₂; …] + positions
///     x' = x + heads(norm(x)),  x = x' + W₂ · a(W₁ · norm(x'))     each layer
///
/// A patch is a vector of all its numbers: the red ones row by row, then the green, then the blue. The
/// first token stands for no patch; what it has read at the end says what the picture is.
///
/// Source: Dosovitskiy et al., *An Image Is Worth 16×16 Words*, 2021.
struct ViT: ModelFamily {
  private let sizes: ModelConfiguration
  private let patches: PatchSizes
  private let projection: LearnedProjection
  private let classToken: [Float]
  private let positions: [Float]
  private let layers: LayerStore<TransformerLayer>

  init(
    _ reader: ParameterReader, _ sizes: ModelConfiguration, _ policy: LayerPolicy
  ) throws(CheckpointError) {
    guard let patches = sizes.patches else {
      throw .unsupported(
        file: sizes.path, what: "a model without patches", supported: ["image_size, patch_size"])
    }
    let model = reader.under(["", "vit."], having: "embeddings.cls_token")
    let table = model.at("embeddings.")
    self.sizes = sizes
    self.patches = patches
    projection = try table.patchProjection(patches, width: sizes.width)
    classToken = try table.tensor("cls_token", shape: [1, 1, sizes.width]).floats
    positions = try table.tensor(
      "position_embeddings", shape: [1, patches.patchCount + 1, sizes.width]
    ).floats
    layers = try LayerStore(model, "encoder.layer", count: sizes.layerCount, policy) {
      reader throws(CheckpointError) in
      try TransformerLayer(
        reader, .before,
        AttentionBlock(
          reader.at("attention."),
          .init(
            query: "attention.query", key: "attention.key", value: "attention.value",
            output: "output.dense"), width: sizes.width, headCount: sizes.headCount,
          headDimension: sizes.headDimension),
        .init(
          headNorm: "layernorm_before", up: "intermediate.dense", down: "output.dense",
          norm: "layernorm_after"), sizes)
    }
  }

  let parts: [ModelPart.Kind] = [.encoder]
  let hasLogits = false
  var longestInput: Int { patches.patchCount + 1 }

  func attention(ofLayer layer: Int, in part: ModelPart.Kind) -> AttentionConfiguration {
    AttentionConfiguration(positions: .learned)
  }

  func run(_ input: ModelInput, _ name: String, _ options: RunOptions) throws -> ModelOutput {
    let run = LayerRun(input, name, .encoder, sizes, layers.policy, options)
    let vectors = try embedding(of: input, run.configured(attention(ofLayer: 0, in: .encoder)))
    let recorder = try layers.run(vectors, run) { attention(ofLayer: $0, in: .encoder) }
    return ModelOutput(parts: [ModelPart(.encoder, recorder.trace)])
  }

  /// The class token and the patches, with positions where they are asked for.
  private func embedding(
    of input: ModelInput, _ configuration: AttentionConfiguration
  ) throws -> Matrix {
    guard let picture = input.patches, picture.rowCount == patches.patchCount else {
      throw ModelError.notPossible(
        "this model reads a picture of \(patches.imageSize) × \(patches.imageSize) pixels; "
          + "give one with --image")
    }
    let rows = try projection.applied(to: picture)
    let vectors = try Matrix(
      rowCount: rows.rowCount + 1, columnCount: sizes.width, elements: classToken + rows.elements)
    return try vectors.positioned(
      configuration.positions,
      learned: Matrix(rowCount: vectors.rowCount, columnCount: sizes.width, elements: positions))
  }
}

extension ParameterReader {
  /// What makes the vector of a patch: a convolution whose window moves by its own size.
  fileprivate func patchProjection(
    _ patches: PatchSizes, width: Int
  ) throws(CheckpointError) -> LearnedProjection {
    let (channels, side) = (patches.channelCount, patches.patchSize)
    let name = "patch_embeddings.projection"
    let kernel = try tensor(name + ".weight", shape: [width, channels, side, side])
    let bias = try numbers(name + ".bias", count: width)
    do {
      return try LearnedProjection(
        StoredTensor(shape: [width, channels * side * side], numbers: kernel.numbers), bias: bias)
    } catch {
      throw .unsupported(
        file: name, what: "\(error)", supported: ["a kernel [width, channels, side, side]"])
    }
  }
}
