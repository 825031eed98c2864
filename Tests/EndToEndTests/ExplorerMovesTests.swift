import CPseudoTerminal
import Testing

/// Places, heads, stages and masks, reached by keys on the real program.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerMovesTests {
  @Test func `every stage of the selected cell`() throws {
    let terminal = try startedExplorer()
    let opening = terminal.grid
    for (stage, number) in [
      ("‖α·v‖", "‖α·v‖ 2.047"), ("output", "+1.58 in dimension animate"),
      ("dot", "dot product 48.76"), ("scaled", "scaled score 12.19"),
      ("masked", "masked score 12.19"), ("weights", "weight .928"),
    ] {
      try terminal.type("t")
      #expect(terminal.line(0).hasSuffix("stage \(stage)"))
      #expect(terminal.sentence.contains(number), "\(terminal.sentence)")
      expectOneRule(terminal)
    }
    #expect(terminal.grid.differences(from: opening) == [])
    try terminal.type("T")
    #expect(terminal.line(0).hasSuffix("stage masked"))
  }

  @Test func `every head of every layer`() throws {
    let terminal = try startedExplorer()
    let names = [
      "L0.H0 previous token", "L0.H1", "L0.H2 adjective→noun", "L0.H3 noun→adjective", "L0.H4",
      "L1.H0 same category", "L1.H1", "L1.H2 verb→object", "L1.H3 pronoun→antecedent", "L1.H4",
    ]
    try terminal.type("9", "[")
    for (place, name) in names.enumerated() {
      #expect(terminal.line(0).contains("hand-made · \(name)"), "\(terminal.line(0))")
      #expect(terminal.line(2).contains("layer \(place / 5 + 1)/2  head \(place % 5 + 1)/5"))
      expectOneRule(terminal)
      try terminal.type("]")
    }
    try terminal.type("{")
    #expect(terminal.line(2).contains("layer 1/2  head 5/5"))
    try terminal.type("}")
    #expect(terminal.line(2).contains("layer 2/2  head 5/5"))
  }

  @Test func `a head that reads the first key says so`() throws {
    let terminal = try startedExplorer()
    for key in ["[", "[", "]", "{", "]", "}", "]"] {
      try terminal.type(key)
      #expect(!terminal.sentence.contains("…"), "\(terminal.sentence)")
    }
    #expect(terminal.sentence.contains("goes to BOS, [ opens L1.H3"), "\(terminal.sentence)")
    try terminal.type("[")
    #expect(terminal.line(2).contains("layer 2/2  head 4/5"))
    #expect(terminal.sentence.contains("goes to the first key; B leaves"), "\(terminal.sentence)")
  }

  @Test func `the causal mask hides later keys`() throws {
    let terminal = try startedExplorer(keys: ["m"])
    #expect(terminal.line(2).contains("· causal ·"))
    for query in 0..<12 {
      let masked = terminal.grid.columns(showing: "╱", inRow: 6 + query)
      #expect(masked.count == 11 - query, "row \(query)")
    }
    try terminal.type("1", "1", "|")
    #expect(terminal.sentence.contains("may not read key tired"))
    try terminal.type("m")
    #expect(!terminal.text.contains("╱ ") || terminal.sentence.contains("╱"))
    #expect(terminal.line(2).contains("no mask"))
  }

  @Test func `a count names a place or repeats`() throws {
    let terminal = try startedExplorer()
    try terminal.type("1", "1", "G")
    #expect(terminal.line(1).contains("▸tired"))
    try terminal.type("3", "|")
    #expect(terminal.line(1).contains("▾didn't"))
    try terminal.type("2")
    #expect(terminal.line(23).contains("2 times, then a key"))
    try terminal.type("l")
    #expect(terminal.line(1).contains("▾the street"))
    try terminal.type("4", "k")
    #expect(terminal.line(1).contains("▸because"))
    try terminal.type("9", "9", "9", "9", "9", "9", "9", "9", "9", "9", "9", "|")
    #expect(terminal.line(1).contains("▾tired"))
  }

  @Test func `a search moves the query as it is typed`() throws {
    let terminal = try startedExplorer()
    let opening = terminal.grid
    try terminal.type("/", "t", "h")
    #expect(terminal.sentence.hasPrefix(" search /th   2 found"))
    #expect(terminal.line(1).contains("▸The"))
    try terminal.type(Keys.enter, "n")
    #expect(terminal.line(1).contains("▸the street"))
    #expect(terminal.sentence.contains("match 2 of 2"))
    try terminal.type("N")
    #expect(terminal.line(1).contains("▸The"))
    try terminal.type("u", "u", "u", "/", "q", "q")
    #expect(terminal.sentence.contains("0 found"))
    #expect(try terminal.type(Keys.escape).differences(from: opening) == [])
  }

  @Test func `a key that is switched off gets nothing`() throws {
    let terminal = try startedExplorer(keys: ["x"])
    #expect(terminal.sentence.contains("switched off"))
    #expect(terminal.grid.columns(showing: "╱", inRow: 14).count == 1)
    try terminal.type("x")
    #expect(terminal.line(14).contains("[.93]"))
  }
}

/// The line between map and pane stands in one column, in every row of the body.
func expectOneRule(
  _ terminal: PseudoTerminal, column: Int = 60, lastRow: Int? = nil,
  at location: SourceLocation = #_sourceLocation
) {
  let grid = terminal.grid
  for row in 3...(lastRow ?? terminal.rows - 4) {
    #expect(
      grid.columns(showing: "│", inRow: row) == [column], "row \(row): \(terminal.line(row))",
      sourceLocation: location)
  }
}
