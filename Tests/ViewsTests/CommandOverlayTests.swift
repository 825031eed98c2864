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

  @Test func `a place on the screen leads to the command that is drawn there`() {
    let rows = (0..<40).map { Hint(keys: "x", label: DisplayText("command \($0).")) }
    let area = Rectangle(row: 3, column: 2, rows: 12, columns: 90)
    for selected in [0, 7, 20, 39] {
      var frame = Frame(rows: 20, columns: 100)
      overlay(rows, selected: selected).draw(in: area, of: &frame)
      for line in 0..<20 {
        let row = CommandOverlay.row(
          at: Position(row: line, column: 40), in: area, rowCount: 40, selected: selected)
        #expect(row.map { frame.line(line).contains("command \($0).") } ?? true)
        #expect((row == nil) == !frame.line(line).contains("command"))
      }
      #expect(
        CommandOverlay.row(
          at: Position(row: 8, column: 3), in: area, rowCount: 40, selected: selected) == nil)
    }
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
