import CPseudoTerminal
import Testing

/// The first minute: what a newcomer sees and does, on the real program.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerOpensTests {
  @Test func `the first frame shows a weight and how it came about`() throws {
    let terminal = try startedExplorer()
    #expect(terminal.line(0).hasPrefix(" heed · map · toy, hand-made · L1.H3 pronoun→antecedent"))
    #expect(
      terminal.line(1).hasPrefix(" The ▾animal didn't cross the street because ▸it was too tired"))
    #expect(terminal.line(14).hasPrefix(" 8▸it       .01   ·[.93]  ·   ·   · .07"))
    for (row, end) in [
      (5, "1 dot  q·k   48.76"), (6, "noun?      32.00"), (7, "animate     9.64"),
      (8, "number      4.00"), (9, "clock64     3.11"), (10, "extent      0.01"),
      (11, "2 scale ÷√16 12.19"), (15, "5 weight    [.928]"), (17, "animal     +1.57"),
    ] {
      #expect(terminal.line(row).hasSuffix(end), "row \(row)")
    }
    #expect(
      terminal.sentence.hasPrefix(
        " query it reads key animal with weight .928, largest of 12; this row sums to 1"))
    #expect(terminal.line(23).hasSuffix("? keys"))
    let cursor = try #require(terminal.grid.cursor)
    #expect(terminal.grid.bracketed(inRow: 14).map { [14, $0.column] } == cursor)
    #expect(terminal.showsSecondScreen && terminal.takesPastes)
  }

  @Test func `tired becomes wide, and it reads the street`() throws {
    let terminal = try startedExplorer()
    let opening = terminal.grid
    try terminal.type(["e"] + Keys.backspaces(5) + ["w", "i", "d", "e"])
    #expect(terminal.line(14).hasPrefix(" 8▸it       .01   ·[.16]  ·   ·   · .83"))
    #expect(terminal.sentence.contains(".158 (was .928)"))
    #expect(terminal.line(17).hasPrefix("11*wide "))
    let restored = try terminal.type(Keys.escape)
    #expect(restored.differences(from: opening) == [])
  }

  @Test func `a kept sentence can be taken back`() throws {
    let terminal = try startedExplorer()
    let opening = terminal.grid
    try terminal.type(["e"] + Keys.backspaces(5) + ["w", "i", "d", "e", Keys.enter])
    #expect(terminal.line(1).contains("it was too wide"))
    #expect(terminal.line(14).hasPrefix(" 8▸it       .01   ·[.16]"))
    #expect(try terminal.type("u").differences(from: opening) == [])
    try terminal.type("\u{12}")
    #expect(terminal.line(1).contains("it was too wide"))
  }

  @Test func `six times Space uncovers six steps`() throws {
    let terminal = try startedExplorer()
    let results = ["32.00 noun? + 9.64 animate", "12.19", "12.19", "1.000", ".928", "+1.58"]
    for (step, result) in results.enumerated() {
      try terminal.type(" ")
      let dots = String(repeating: "●", count: step + 1) + String(repeating: "○", count: 5 - step)
      #expect(terminal.line(0).contains("step \(step + 1) of 6 \(dots)"))
      let shown = (0..<24).map(terminal.line).filter { $0.hasPrefix(" \(step + 1)▸") }
      #expect(shown.count == 1 && shown[0].contains(result), "\(shown)")
      #expect(terminal.text.contains("?  next:") == (step < 5))
    }
    try terminal.type(Keys.backspace)
    #expect(terminal.line(0).contains("step 5 of 6"))
    try terminal.type(Keys.escape)
    #expect(terminal.line(0).hasPrefix(" heed · map"))
  }

  @Test func `a text of one's own, also from standard input`() throws {
    let given = try startedExplorer(["The trophy didn't fit in the suitcase because it was too big"]
    )
    #expect(given.line(1).contains("trophy"))
    let empty = try startedExplorer([""])
    #expect(empty.line(0).hasPrefix(" heed · map"))
    try empty.type("e", "t", "h", "e", " ", "c", "a", "t", Keys.enter)
    #expect(empty.line(1).contains("the cat"))
    empty.send("q")
    #expect(try empty.waitForEnd() == .exited(0))
  }

  /// A key that was not meant, and the key that takes it back.
  @Test(arguments: [
    ["l"], ["h"], ["j"], ["k"], ["t"], ["T"], ["["], ["]"], ["{"], ["m"], ["x"], ["<"], [">"],
    ["r"], ["B"], ["z"], ["-"], [" "], ["\r"], ["g"], ["G"], ["0"], ["$"], ["J"],
    ["K"], ["H"], ["L"], ["\u{4}"], ["\u{15}"], ["1", "1", "|"], ["3", "G"], ["v", "s"],
    ["/", "s", "t", "\r"],
  ]) func `after a wrong key, undo gives the frame before`(_ keys: [String]) throws {
    let terminal = try startedExplorer()
    let opening = terminal.grid
    let changed = try terminal.type(keys)
    #expect(changed != opening)
    #expect(try terminal.type("u").differences(from: opening) == [])
  }
}
