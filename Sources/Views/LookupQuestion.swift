import Attention
import Screen

/// The text line of the soft lookup: who asks for what among which keys.
///
///     Ask for ▸fruit among ▾apple, banana, chair; receive price, mixed from all 3
public struct LookupQuestion: Equatable, Sendable {
  /// The view that it belongs to.
  public let view: LookupView
  /// What stands on the right.
  public let aside: DisplayText

  /// Creates the line of a view.
  public init(_ view: LookupView, aside: DisplayText = "") {
    self.view = view
    self.aside = aside
  }

  /// Draws the line in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty, view.cell.derivation != nil else { return }
    let room = area.columns - 1 - (aside.width > 0 ? aside.width + 2 : 0)
    let versions = [
      line(view.picture.keyLabels.indices, ending: answer(names.joined(separator: ", "))),
      line(view.picture.keyLabels.indices, ending: answer("\(names.count) numbers")),
      line(view.picture.keyLabels.indices), line([view.cell.key], ending: others),
      line([view.cell.key]),
    ]
    let fitting = versions.first { $0.width <= room } ?? versions[versions.count - 1]
    drawLine(fitting, aside: StyledLine(aside), in: area, of: &frame)
  }

  private func line(_ keys: some Sequence<Int>, ending: String = "") -> StyledLine {
    var line = StyledLine("Ask for ")
    line.append(
      DisplayText("▸\(view.picture.queryName(view.cell.query))"), .role(.query, .bold))
    line.append(" among ")
    for (place, key) in keys.enumerated() {
      let isSelected = key == view.cell.key
      if place > 0 { line.append(", ") }
      line.append(
        DisplayText("\(isSelected ? "▾" : "")\(view.picture.keyName(key))"),
        isSelected ? .role(.key, .bold) : .plain)
    }
    line.append(DisplayText(assembled: ending))
    return line
  }

  private var names: [String] {
    (0..<view.picture.head.valueDimension).map { view.valueName($0).description }
  }

  private var others: String {
    let count = view.picture.head.keyCount - 1
    return count > 0 ? " and \(count) other\(count == 1 ? "" : "s")" : ""
  }

  /// What comes out of it.
  private func answer(_ what: String) -> String {
    let head = view.picture.head
    let normalizer = head.configuration.normalizer
    let isHard = normalizer.isHard || head.configuration.temperature == 0
    return "; receive \(what), " + (isHard ? "all from one" : "mixed from all \(head.keyCount)")
  }
}
