import Attention
import Checkpoints

/// What the three parts of an encoder-decoder share while they are run: the encoder reads the source,
/// the decoder the target, and the cross-attention of every decoder layer reads what came of the source.
///
///     let run = EncoderDecoderRun(input, name, sizes, decoder, policy, options)
///     run.encoder.tokens    // those of the source
///     run.cross.queryTokens // those of the target
struct EncoderDecoderRun {
  /// The encoder's layers.
  let encoder: LayerRun
  /// The decoder's layers.
  let decoder: LayerRun
  /// The cross-attentions, one in every layer of the decoder.
  let cross: LayerRun
  /// What the decoder reads: the target, or the token with which every target begins.
  let target: [ModelToken]

  init(
    _ input: ModelInput, _ name: String, _ sizes: ModelConfiguration, _ decoderSizes: DecoderSizes,
    _ policy: LayerPolicy, _ options: RunOptions
  ) {
    let start = ModelToken(id: decoderSizes.startID)
    let target = input.target.isEmpty ? [start] : input.target
    let counts = (encoder: sizes.layerCount, decoder: decoderSizes.layerCount)
    func run(
      _ part: ModelPart.Kind, headCount: Int, layerCount: Int, others: (before: Int, after: Int),
      _ tokens: [ModelToken], queries: [ModelToken]? = nil
    ) -> LayerRun {
      LayerRun(
        modelName: name, part: part, tokens: tokens, queryTokens: queries,
        keyValueHeadCount: headCount, headCounts: Array(repeating: headCount, count: layerCount),
        otherLayers: others, policy: policy, options: options.of(part))
    }
    self.target = target
    encoder = run(
      .encoder, headCount: sizes.headCount, layerCount: counts.encoder,
      others: (0, counts.decoder), input.tokens)
    decoder = run(
      .decoder, headCount: decoderSizes.headCount, layerCount: counts.decoder,
      others: (counts.encoder, 0), target)
    cross = run(
      .cross, headCount: decoderSizes.headCount, layerCount: counts.decoder,
      others: (counts.encoder, 0), input.tokens, queries: target)
  }
}

extension RunOptions {
  /// The options for one part: what the reader has changed belongs to the part that is looked at.
  func of(_ kind: ModelPart.Kind) -> RunOptions {
    guard let part, part != kind else { return self }
    return RunOptions(logits: logits, report: report)
  }
}
