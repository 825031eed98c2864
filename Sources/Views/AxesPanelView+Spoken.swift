import Attention
import Screen

extension AxesPanelView {
  /// The panel as sentences: where one stands on each axis, the values of the selected one, what one
  /// should know of it.
  public var spoken: SpokenList {
    let axes = content.axes.map(Self.spoken)
    let values = content.values.map(Self.spoken)
    let presets = content.presets.filter(\.isCurrent).map(\.name)
    let preset: DisplayText =
      presets.isEmpty
      ? "it matches no preset"
      : "it is the preset " + presets.dropFirst().reduce(presets[0]) { $0 + ", " + $1 }
    let selected =
      content.pane == .axes
      ? content.axes.firstIndex(where: \.isSelected) ?? 0 : axes.count + content.cursor
    return SpokenList(
      title: "axes, then the values of \(content.title)",
      axes + values + [preset] + effect.remarks.map { DisplayText($0) }, selected: selected)
  }

  private static func spoken(_ axis: AxesPanelContent.Axis) -> DisplayText {
    "axis \(axis.name): \(axis.now)\(axis.isChanged ? ", changed" : "")"
      + (axis.isSelected ? ", selected" : "")
  }

  private static func spoken(_ value: AxesPanelContent.Value) -> DisplayText {
    let state: DisplayText =
      value.isDisabled ? ", not possible here" : value.isCurrent ? ", taken now" : ""
    return "value \(value.name): \(value.formula), \(value.short)\(state)"
  }
}
