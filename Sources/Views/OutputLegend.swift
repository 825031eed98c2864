import Attention
import Screen

/// The legend of the Output view: what is added to what, and in which space.
///
///     output = Σ α × v over 12 keys   output + before + 4 heads = after   0 exactly zero
public struct OutputLegend: Equatable, Sendable {
  /// The view that it explains.
  public let view: OutputView

  /// Creates the legend of a view.
  public init(_ view: OutputView) { self.view = view }

  /// Draws as many parts as fit in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    var line = ""
    for part in parts {
      let longer = line.isEmpty ? part : line + "   " + part
      if DisplayText(assembled: longer).width < area.columns { line = longer }
    }
    frame.write(
      DisplayText(assembled: line), row: area.row, column: area.column + 1, in: area)
  }

  /// The parts, the most needed first.
  var parts: [String] {
    let keys = view.picture.head.keyCount
    return ["output = Σ α × v over \(keys) keys"] + residual
      + ["0 exactly zero", "· rounds to 0", names, "≈ of the unrounded numbers"]
  }

  /// How the output comes into the residual.
  private var residual: [String] {
    guard let line = view.residuals.lazy.compactMap(\.self).first else {
      return ["this head writes to no residual"]
    }
    let heads = line.headsName
    switch view.writing {
    case .unchanged:
      return [
        "output + before + \(heads) = after",
        "each output is added as it is to the residual dimension of its name",
      ]
    case .projected:
      return [
        "before + head + \(heads) = after",
        "head = output through the output projection, in one residual dimension",
      ]
    }
  }

  private var names: String {
    view.picture.head.isNamed ? "names: hand-made" : "dimensions have no names"
  }
}
