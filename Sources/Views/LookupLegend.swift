import Attention
import Screen

/// The legend of the soft lookup: marks, bars, and what runs along a row.
///
///     [ ] ▸ ▾ selected   bars: 1 = 10 cells above, 1 = 5 cells below   softmax runs along a row →
public struct LookupLegend: Equatable, Sendable {
  /// The view that it explains.
  public let view: LookupView

  /// Creates the legend of a view.
  public init(_ view: LookupView) { self.view = view }

  /// Draws as many parts as fit in the first row of an area.
  ///
  /// - Parameters:
  ///   - area: The line of the legend.
  ///   - body: Where the view is drawn, which says how long its bars are.
  ///   - frame: The screen.
  public func draw(in area: Rectangle, body: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    var line = ""
    for part in parts(body: body) {
      let longer = line.isEmpty ? part : line + "   " + part
      if DisplayText(assembled: longer).width < area.columns { line = longer }
    }
    frame.write(DisplayText(assembled: line), row: area.row, column: area.column + 1, in: area)
  }

  /// The parts, the most needed first.
  func parts(body: Rectangle) -> [String] {
    let columns = view.layout(in: body).columns
    return [
      "[ ] ▸ ▾ selected", view.changed.isEmpty ? nil : "* changed", bars(columns),
      "\(view.picture.head.configuration.normalizer) →", "· rounds to 0",
    ].compactMap(\.self)
  }

  private func bars(_ columns: LookupColumns) -> String? {
    let above = columns.attributeBarCells
    let below = columns.weightBarCells
    let first = above > 0 ? "\(shortNumber(view.barUnit)) = \(above) cells above" : nil
    let second = below > 0 ? "1 = \(below) cells below" : nil
    let parts = [first, second].compactMap(\.self)
    return parts.isEmpty ? nil : "bars: " + parts.joined(separator: ", ")
  }
}
