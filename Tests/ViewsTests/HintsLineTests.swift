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

  @Test func `every hint stands where its place says`() {
    for columns in 1...130 {
      let line = Frame.line(columns: columns, view.draw)
      var before = 0
      for place in view.places(columns: columns) {
        #expect(place.columns.lowerBound >= before && place.columns.upperBound <= columns)
        before = place.columns.upperBound
        let shown = line.dropFirst(place.columns.lowerBound).prefix(place.columns.count)
        let text = "\(place.hint.keys) \(place.hint.label)"
        #expect(text.hasPrefix(String(shown)), "\(columns)")
      }
    }
    #expect(view.places(columns: 24).map(\.columns) == [1..<10, 18..<24])
    #expect(view.places(columns: 0) == [])
  }

  @Test func `a place leads to the key written there, a label to the one left of it`() {
    let hints = [Hint(keys: "←↓↑→", label: "cell"), Hint(keys: "Shift-Tab [", label: "head")]
    let line = HintsLine(hints: hints, last: WholeScreens.keys)
    let places = line.places(columns: 60)
    let keys = (0..<60).map { column in
      places.lazy.compactMap { $0.key(at: column) }.first?.description
    }
    #expect(keys[0] == nil && keys[10] == nil && keys[11] == nil && keys[30] == nil)
    #expect(keys[1...4] == ["←", "↓", "↑", "→"])
    #expect(keys[5...9].allSatisfy { $0 == "→" })
    #expect(keys[12...21].allSatisfy { $0 == "Shift-Tab" })
    #expect(keys[22...27].allSatisfy { $0 == "[" })
    #expect(keys[59] == "?")
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
