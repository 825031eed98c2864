import Attention
import Models
import Scenarios

/// The checkpoint that reads the text of a run, and what it reads beside it.
///
///     var input = RunInput(text: "The cat sat", configuration: model.attention)
///     input.checkpoint = CheckpointInput(model)
public struct CheckpointInput: Equatable, Sendable {
  /// What the model is called.
  public var name: String
  /// The attention of each layer as it was trained, part by part.
  public var attentions: [ModelPart.Kind: [AttentionConfiguration]]
  /// How many heads each layer has, part by part.
  public var headCounts: [ModelPart.Kind: [Int]]
  /// The part of the model that is looked at.
  public var part: ModelPart.Kind
  /// The second text of a pair.
  public var pair: String?
  /// What the decoder of an encoder-decoder reads.
  public var target: String?
  /// Ids in place of the target.
  public var targetIDs: [Int]?
  /// The picture in place of a text.
  public var picture: ModelPicture?
  /// How many patches lie beside each other in a picture, where the model sees.
  public let patchesAcross: Int?
  /// Ids in place of a text, and the line that stands for them: another text takes their place.
  public var ids: (line: String, ids: [Int])?

  /// Describes a model, with the first of its parts opened.
  public init(_ model: TextModel) {
    name = model.model.name
    attentions = Dictionary(
      uniqueKeysWithValues: model.model.parts.map { ($0, model.model.attentions(of: $0)) })
    headCounts = Dictionary(
      uniqueKeysWithValues: model.model.parts.map { ($0, model.model.headCounts(of: $0)) })
    part = model.model.parts.first ?? .encoder
    patchesAcross = model.patchesAcross
  }

  /// The parts of the model, in the order in which they run.
  public var parts: [ModelPart.Kind] { ModelPart.Kind.allCases.filter { attentions[$0] != nil } }

  /// What the model is to read.
  func text(_ text: String) -> ModelText {
    ModelText(
      text, pair: pair, ids: ids?.line == text ? ids?.ids : nil, target: target,
      targetIDs: targetIDs,
      picture: picture)
  }

  /// The attention of a layer of the open part as it was trained.
  public func attention(ofLayer layer: Int) -> AttentionConfiguration {
    let layers = attentions[part] ?? []
    return layers.indices.contains(layer)
      ? layers[layer] : layers.first ?? AttentionConfiguration()
  }

  /// How many heads each layer of the open part has.
  public var headCountsOfPart: [Int] { headCounts[part] ?? [] }

  /// Whether both read the same with the same model.
  public static func == (left: CheckpointInput, right: CheckpointInput) -> Bool {
    left.name == right.name && left.attentions == right.attentions && left.part == right.part
      && left.headCounts == right.headCounts && left.pair == right.pair
      && left.target == right.target && left.targetIDs == right.targetIDs
      && left.picture == right.picture && left.patchesAcross == right.patchesAcross
      && left.ids?.line == right.ids?.line && left.ids?.ids == right.ids?.ids
  }
}

extension RunInput {
  /// Runs the checkpoint.
  ///
  /// - Parameters:
  ///   - model: The model that `checkpoint` describes.
  ///   - logits: For which tokens the logits are computed.
  ///   - report: Told after every layer.
  /// - Returns: The part that is looked at, and the logits.
  /// - Throws: `ModelError`.
  /// - Complexity: O(n · parameters + n²) for n tokens.
  public func run(
    _ model: TextModel, logits: LogitsRange = .none,
    report: @escaping @Sendable (RunProgress) -> RunDecision = { _ in .goOn }
  ) throws(ModelError) -> (trace: ModelTrace, output: ModelOutput) {
    let checkpoint = checkpoint ?? CheckpointInput(model)
    let axes = axes(of: checkpoint)
    let options = RunOptions(
      intervention: intervention, part: checkpoint.part, logits: logits,
      configure: { axes.applied(to: $0) },
      report: report)
    let output = try model.run(checkpoint.text(text), options).output
    guard let trace = output[checkpoint.part] else {
      throw .notPossible("this model has no part called \(checkpoint.part.rawValue)")
    }
    return (trace, output)
  }

  /// The axes that go over those of every layer.
  func axes(of checkpoint: CheckpointInput) -> AxisValues {
    axes.merging(AxisValues(from: checkpoint.attention(ofLayer: 0), to: configuration))
  }

  /// The line of text on the screen.
  public var line: String { checkpoint?.text(text).line ?? text }
}
