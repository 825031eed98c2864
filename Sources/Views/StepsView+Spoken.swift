import Attention
import Screen

extension DerivationLine {
  /// The line as a sentence: `step 2, scale: 48.76 ÷ √16 = 12.19; 48.76 is the sum of line 1`.
  var spoken: DisplayText {
    let name = "step \(step.rawValue), \(label): " + (dimension.map { "\($0): " } ?? "")
    return DisplayText(
      assembled: name + [equation, note].filter { !$0.isEmpty }.joined(separator: "; "))
  }
}

extension StepsView {
  /// The derivation as sentences, one for each line; a step that is not uncovered says so.
  public var spoken: SpokenList {
    let title = DisplayText(
      "how the \(StepWords(picture.head.configuration).weightNoun) comes about")
    guard let derivation = cell.derivation else {
      return SpokenList(title: title, ["there is no cell here"])
    }
    let lines = derivation.lines(
      keyNames: picture.keyLabels.map(\.name.description),
      configuration: picture.head.configuration, residual: cell.residual)
    let seen = lines.filter { $0.step.rawValue <= lastSeen.rawValue }
    let isWhole = seen.count == lines.count
    return SpokenList(
      title: title,
      seen.map(\.spoken)
        + (isWhole ? [] : ["step \(shown.rawValue + 1) is not uncovered yet"]),
      selected: seen.firstIndex { $0.step == shown } ?? seen.count - 1)
  }

  /// With the last step that can be uncovered, what the layer makes of it is seen too.
  private var lastSeen: Derivation.Step { shown == .mix ? .residual : shown }
}
