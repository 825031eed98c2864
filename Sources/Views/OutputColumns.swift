import Attention
import Screen

/// Where the numbers of a dimension end, counted from the left edge of the view; nil where there
/// is no room for one.
struct OutputColumns: Equatable, Sendable {
  /// What the selected key hands over.
  var fromKey: Int?
  /// What the other keys hand over.
  var others: Int?
  /// The output.
  var output: Int?
  /// The rule between output and residual.
  var rule: Int?
  /// The residual before the layer.
  var before: Int?
  /// What this head adds, where that is not its output itself.
  var thisHead: Int?
  /// What the other heads add.
  var otherHeads: Int?
  /// The residual after the layer.
  var after: Int?

  init(
    _ arrangement: OutputLayout.Arrangement, columns: Int, hidesKeys: Bool,
    writing: ResidualLine.Writing
  ) {
    let end = columns - 1
    switch arrangement {
    case .mix where columns >= 40:
      output = end
      others = hidesKeys ? end - OutputLayout.sumColumns : nil
    case .mix: break
    case .beside, .below, .residual:
      after = end
      let step = arrangement == .beside ? 9 : 10
      if columns >= 44 {
        placeTerms(arrangement, end: end, step: step, writing)
      } else if columns >= 28 {
        output = end - step
      }
      if arrangement == .beside, hidesKeys { others = output.map { $0 - OutputLayout.sumColumns } }
    }
  }

  /// Where the first number ends.
  var first: Int? {
    [fromKey, others, output, before, thisHead, otherHeads, after].compactMap(\.self).min()
  }

  /// Places the terms of the residual from the right to the left, then the output and its terms.
  private mutating func placeTerms(
    _ arrangement: OutputLayout.Arrangement, end: Int, step: Int, _ writing: ResidualLine.Writing
  ) {
    let isProjected = writing == .projected && arrangement != .beside && end >= 71
    otherHeads = end - step
    thisHead = isProjected ? end - 2 * step : nil
    let before = end - (isProjected ? 3 : 2) * step
    self.before = before
    guard arrangement != .beside else {
      rule = end + 1 - OutputLayout.residualColumns
      output = rule.map { $0 - 1 }
      return
    }
    let output = before - step - 2
    rule = output + 2
    self.output = output
    guard output - 2 * step - 1 >= 16 else { return }
    others = output - step
    fromKey = output - 2 * step - 1
  }
}
