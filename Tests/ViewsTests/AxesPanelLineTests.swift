import Attention
import Screen
import Testing

@testable import Views

@Suite struct AxesPanelLineTests {
  private func line(
    _ now: AttentionConfiguration, selected: Int?, presets: [String] = [], columns: Int = 80
  ) -> String {
    let line = AxesPanelLine(
      now: AxesLine(configuration: now, dimension: 16),
      before: AxesLine(configuration: AttentionConfiguration(), dimension: 16),
      selected: selected, presets: presets)
    return Frame.drawn(rows: 1, columns: columns, line.draw).trimmed(0)
  }

  @Test func `the selected axis stands in brackets, a changed one has a star`() {
    #expect(
      line(AttentionConfiguration(normalizer: .minMax), selected: 5)
        == " self · no positions · dot · ÷√16 · no mask ·[min-max]*· T 1   matches no preset")
    #expect(
      line(AttentionConfiguration(mask: .causal), selected: 0, presets: ["GPT"])
        .hasPrefix("[self]· no positions") == false)
    #expect(line(AttentionConfiguration(), selected: nil).contains(" softmax · T 1"))
  }

  @Test func `where names of presets do not fit, their number stands`() {
    let names = ["Transformer encoder", "BERT"]
    #expect(
      line(AttentionConfiguration(), selected: 5, presets: names).hasSuffix("matches 2 presets"))
    #expect(
      line(AttentionConfiguration(), selected: 5, presets: names, columns: 120)
        .hasSuffix("matches Transformer encoder, BERT"))
  }
}
