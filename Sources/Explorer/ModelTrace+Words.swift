import Models
import Screen
import Views

extension ModelTrace {
  /// How much of the text the model knows; of a checkpoint, which has a token for everything, how
  /// many tokens it is.
  public func knownAside(_ labels: [TokenLabel]) -> DisplayText {
    origin == .checkpoint
      ? DisplayText("\(tokens.count) token\(tokens.count == 1 ? "" : "s")")
      : TextLine.knownAside(labels)
  }

  /// The model and where its numbers come from: `toy, hand-made`.
  public var title: String {
    switch origin {
    case .handMade: "\(modelName), hand-made"
    case .checkpoint, .scenario, .capture: modelName
    }
  }
}
