import Screen
import Testing

@testable import Views

struct HintsLineTests {
  private let view = HintsLine(hints: WholeScreens.hints, last: WholeScreens.keys)

  @Test func `whole hints only, and the last one always`() {
    for columns in 8...130 {
      let text = Frame.line(columns: columns, view.draw)
      #expect(text.hasSuffix("? keys"), "\(columns): \(text)")
    }
    #expect(Frame.line(columns: 24, view.draw) == " ←↓↑→ cell        ? keys")
    #expect(Frame.line(columns: 23, view.draw) == " ←↓↑→ cell       ? keys")
  }

  @Test func `without hints the last one stands at the end`() {
    #expect(
      Frame.line(columns: 20, HintsLine(hints: [], last: WholeScreens.keys).draw)
        == String(repeating: " ", count: 14) + "? keys")
    #expect(Frame.line(columns: 4, view.draw) == "? ke")
    #expect(Frame.leavesEmptyAreasAlone(view.draw))
  }

  @Test func `a hint that does nothing now has its own look`() {
    let hints = [
      Hint(keys: "m", label: "causal"),
      Hint(keys: "{ }", label: "layer", disabledReason: "there is one layer"),
    ]
    let frame = Frame.drawn(
      rows: 1, columns: 40, HintsLine(hints: hints, last: WholeScreens.keys).draw)
    #expect(frame.line(0).hasPrefix(" m causal  { } layer"))
    #expect(frame[0, 1].style == .role(.hintKey, .bold) && frame[0, 3].style == .role(.hint))
    #expect(frame[0, 11].style == .role(.disabled) && frame[0, 15].style == .role(.disabled))
  }
}
