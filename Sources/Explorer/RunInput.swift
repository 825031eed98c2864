import Attention
import Models
import Scenarios
import Training

/// Everything that a run of the model is made from: two equal inputs give two equal runs.
///
///     RunInput(text: "it was tired", configuration: ToyModel.configuration).run(ToyModel())
public struct RunInput: Equatable, Sendable {
  /// The sentence.
  public var text: String
  /// The kind of attention.
  public var configuration: AttentionConfiguration
  /// The words that the reader has taught the model.
  public var declarations: [WordDeclaration]
  /// The numbers that the reader has put in, and the heads switched off.
  public var intervention: Intervention
  /// The scenario whose vectors are looked at in place of a sentence, or that gave the sentence.
  public var scenario: Scenario?
  /// The checkpoint that reads the text in place of the toy model.
  public var checkpoint: CheckpointInput?
  /// The capture that is looked at in place of a sentence.
  public var capture: Capture?
  /// The trained model whose example is looked at in place of a sentence.
  public var trained: TrainedModel?
  /// The axes that the reader has set, which every variant of a scenario, and every layer of a
  /// checkpoint, takes over.
  public var axes = AxisValues()

  /// Creates an input.
  public init(
    text: String, configuration: AttentionConfiguration, declarations: [WordDeclaration] = [],
    intervention: Intervention = Intervention()
  ) {
    self.text = text
    self.configuration = configuration
    self.declarations = declarations
    self.intervention = intervention
  }

  /// Sets axes for every head.
  public mutating func set(_ values: AxisValues) {
    configuration = values.applied(to: configuration)
    if !isSentence || checkpoint != nil { axes = axes.merging(values) }
  }

  /// The kind of attention that is asked for in one head, which a variant may have for itself.
  public func configuration(of address: HeadAddress) -> AttentionConfiguration {
    if let checkpoint {
      return axes(of: checkpoint).applied(to: checkpoint.attention(ofLayer: address.layer))
    }
    guard case .vectors(let vectors)? = scenario?.subject,
      vectors.variants.indices.contains(address.head)
    else { return configuration }
    return axes(of: vectors).applied(to: vectors.variants[address.head].configuration)
  }

  /// The axes that go over those of a scenario.
  private func axes(of vectors: ScenarioVectors) -> AxisValues {
    axes.merging(AxisValues(from: vectors.configuration, to: configuration))
  }

  /// Whether it is a sentence, which can be edited.
  public var isSentence: Bool {
    guard trained == nil, capture == nil, checkpoint?.picture == nil else { return false }
    return if case .vectors? = scenario?.subject { false } else { true }
  }

  /// Runs the model, the scenario, or the trained model, or opens the capture.
  ///
  /// - Complexity: O(n²) for n tokens.
  public func run(_ model: ToyModel) -> ModelTrace {
    if let capture { return capture.trace(configuration, intervention: intervention) }
    if let trained {
      return trained.trace(configuration: configuration, intervention: intervention)
    }
    if let scenario, case .vectors(let vectors) = scenario.subject {
      return vectors.trace(
        title: scenario.title, axes: axes(of: vectors), intervention: intervention)
    }
    return model.declaring(declarations)
      .trace(of: text, configuration: configuration, intervention: intervention)
  }
}
