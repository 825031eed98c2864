import Attention
import Models

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

  /// Runs the model.
  ///
  /// - Complexity: O(n²) for n tokens.
  public func run(_ model: ToyModel) -> ModelTrace {
    model.declaring(declarations)
      .trace(of: text, configuration: configuration, intervention: intervention)
  }
}
