import Screen
import Testing
import Views

struct CommandOverlayTests {
  private static let rows = [
    Hint(keys: "← ↓ ↑ →", label: "move"), Hint(keys: "[ ]", label: "previous, next head"),
    Hint(keys: "{ }", label: "previous, next layer", disabledReason: "there is one layer"),
    Hint(keys: "m", label: "causal mask on, off"),
  ]

  private func overlay(_ rows: [Hint], filter: String = "", selected: Int = 1) -> CommandOverlay {
    CommandOverlay(
      title: "keys of the map", rows: rows, filter: filter, filterCursor: filter.count,
      selected: selected, hint: "↑↓ choose  Enter run  Esc close")
  }

  @Test func `the help over the map`() throws {
    var frame = WholeScreens.map80(try Scene())
    overlay(Self.rows).draw(in: frame.bounds, of: &frame)
    try expectGolden("overlay-help", frame)
  }

  @Test func `a filter that finds nothing says so`() throws {
    let frame = Frame.drawn(rows: 10, columns: 60, overlay([], filter: "xyz", selected: 0).draw)
    #expect(frame.text.contains("no command of that name"))
    try expectGolden("overlay-empty", frame)
  }

  @Test func `a long list scrolls to the selected command`() {
    let rows = (0..<40).map { Hint(keys: "x", label: DisplayText("command \($0)")) }
    for selected in 0..<40 {
      let frame = Frame.drawn(rows: 12, columns: 40, overlay(rows, selected: selected).draw)
      let line = frame.text.split(separator: "\n").first { $0.contains("▸") }
      #expect(line?.contains("command \(selected) ") == true)
    }
  }
}
