import Attention
import Models
import Screen
import Testing

@testable import Views

struct AxesPanelViewSpokenTests {
  private func list(_ pane: AxesPanelContent.Pane) throws -> SpokenList {
    let scene = try Scene()
    let content = AxesPanelContent(
      axes: [
        AxesPanelContent.Axis(name: "scale", now: "√16", isSelected: false, isChanged: false),
        AxesPanelContent.Axis(name: "mask", now: "causal", isSelected: true, isChanged: true),
      ], title: "mask", meaningTitle: "what it means",
      values: [
        AxesPanelContent.Value(
          name: "none", formula: "s", short: "all seen", isCurrent: false, isChanged: false,
          isDisabled: false),
        AxesPanelContent.Value(
          name: "causal", formula: "k ≤ q", short: "no later key", isCurrent: true,
          isChanged: true, isDisabled: false),
        AxesPanelContent.Value(
          name: "padding", formula: "…", short: "…", isCurrent: false, isChanged: false,
          isDisabled: true),
      ], cursor: 1, pane: pane,
      presets: [AxesPanelContent.Preset(name: "GPT", isCurrent: true)])
    return AxesPanelView(
      content: content,
      effect: AxesPanelEffect(
        before: (scene.picture, "none"), now: (scene.picture, "causal"), query: 8, key: 2)
    ).spoken
  }

  @Test func `axes, values, preset and what to know`() throws {
    let list = try list(.axes)
    let all = (0..<list.count).map { list.sentence($0).description }
    #expect(all[1] == "axis mask: causal, changed, selected" && list.selected == 1)
    #expect(all[3] == "value causal: k ≤ q, no later key, taken now")
    #expect(all[4].hasSuffix(", not possible here"))
    #expect(all[5] == "it is the preset GPT")
    #expect(all[6].hasPrefix("Every allowed key gets more than 0"))
    #expect(try self.list(.values).selected == 3)
  }
}
