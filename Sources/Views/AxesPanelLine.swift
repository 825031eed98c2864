import Attention
import Screen

/// The third line while the panel of the axes is open: the selected axis in brackets, changed ones
/// with `*`.
///
///     self · sinusoidal · dot · ÷√16 · no mask ·[min-max]*· T 1     matches no preset
public struct AxesPanelLine: Equatable, Sendable {
  /// Where one stands now.
  public let now: AxesLine
  /// Where one stood when the panel opened.
  public let before: AxesLine
  /// Which axis is selected, in the order of the line; nil for none.
  public let selected: Int?
  /// The names of the presets where one stands.
  public let presets: [String]

  /// Creates the line.
  public init(now: AxesLine, before: AxesLine, selected: Int?, presets: [String]) {
    self.now = now
    self.before = before
    self.selected = selected
    self.presets = presets
  }

  /// Draws the line in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    var line = StyledLine()
    for (index, part) in now.parts.enumerated() {
      let isChanged = before.parts.indices.contains(index) && before.parts[index] != part
      let isSelected = index == selected
      if index > 0 { line.append(separator(index), .plain) }
      let text: DisplayText = isSelected ? "[\(DisplayText(part))]" : DisplayText(part)
      line.append(
        isChanged ? text + "*" : text, isSelected ? Style(emphasis: .bold) : .plain)
    }
    let room = area.columns - line.width - 2
    let aside = asides.first { $0.width <= room } ?? ""
    drawLine(line, aside: StyledLine(aside), in: area, of: &frame)
  }

  /// ` · `, without the blank where a bracket stands beside it.
  private func separator(_ index: Int) -> DisplayText {
    index == selected ? " ·" : index - 1 == selected ? "· " : " · "
  }

  private var asides: [DisplayText] {
    guard !presets.isEmpty else { return ["matches no preset", "no preset"] }
    return [
      DisplayText("matches " + presets.joined(separator: ", ")),
      DisplayText("matches \(presets.count) preset\(presets.count == 1 ? "" : "s")"),
    ]
  }
}
