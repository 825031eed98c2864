import CPseudoTerminal
import Foundation
import Testing

/// What the real program sends and how soon it follows.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerCostsTests {
  @Test(arguments: ["24bit", "256", "16", "none"])
  func `a cursor move sends at most 2 KB`(_ color: String) throws {
    let terminal = try startedExplorer(["--color", color], rows: 30, columns: 100)
    var largest = 0
    for key in ["l", "l", "j", "h", "k", "k", "g", "G", "0", "$", "j", "l", "h", "k"] {
      let before = terminal.bytes.count
      try terminal.type(key)
      largest = max(largest, terminal.bytes.count - before)
    }
    #expect(largest > 0 && largest <= 2048)
  }

  /// The keys of the views, and how many bytes a move of the cursor may send in them.
  ///
  /// In Text of scores every word has another shade and another place in the list after a step. On
  /// the worst one 1831 bytes are characters and the way to them, and the shades of the two lines of
  /// twelve words 17 bytes each. In Heads of outputs a step may change the dimension that is shown,
  /// and with it the number, the shade and the place of every head, besides the map.
  static let views: [(key: String, most: Int)] = [
    ("m", 2048), ("s", 2048), ("h", 2560), ("t", 2560), ("v", 2048), ("o", 2048), ("c", 2048),
    ("e", 2048), ("l", 2048),
  ]

  /// From end to end, then step by step along the longest way, and from corner to corner.
  private static let moves =
    "ljhkgG0$" + String(repeating: "h", count: 12) + "gljllj0G$" + String(repeating: "k", count: 11)

  @Test(arguments: views.map(\.key))
  func `a cursor move in any view and stage sends little`(_ view: String) throws {
    let most = try #require(Self.views.first { $0.key == view }?.most)
    let terminal = try startedExplorer(
      ["--color", "24bit"], rows: 30, columns: 100, keys: ["v", view])
    for stage in 0..<6 {
      if stage > 0 { try terminal.type("t") }
      for key in Self.moves {
        let before = terminal.bytes.count
        try terminal.type(String(key))
        #expect(terminal.bytes.count - before <= most, "\(key) in \(terminal.line(0))")
      }
    }
  }

  @Test(arguments: views.map(\.key))
  func `a whole screen of any view and stage sends at most 400 KB`(_ view: String) throws {
    let words = "the animal did not cross the street because it was too tired and "
    let text = String(repeating: words, count: 8)
    let terminal = try startedExplorer(
      [text, "--color", "24bit"], rows: 50, columns: 200, keys: ["v", view])
    for stage in 0..<6 {
      if stage > 0 { try terminal.type("t") }
      let before = terminal.bytes.count
      try terminal.type(Keys.redraw)
      #expect((1000...400_000).contains(terminal.bytes.count - before), "\(terminal.line(0))")
    }
  }

  @Test(arguments: [[], ["--shades", "grey", "--background", "light"]])
  func `a whole screen of 200 columns and 50 rows in all colours sends at most 100 KB`(
    _ theme: [String]
  ) throws {
    let words = "the animal did not cross the street because it was too tired and "
    let text = String(repeating: words, count: 8)
    let terminal = try startedExplorer([text, "--color", "24bit"] + theme, rows: 50, columns: 200)
    let before = terminal.bytes.count
    try terminal.type(Keys.redraw)
    #expect((1000...100_000).contains(terminal.bytes.count - before))
  }

  @Test(arguments: [[], ["e", "x"], ["?"], [" "], ["v"]])
  func `nothing is sent and nothing runs while nobody types`(_ keys: [String]) throws {
    let terminal = try startedExplorer(keys: keys)
    let processes = [terminal.process, terminal.child]
    let before = (terminal.bytes.count, processes.map(switches))
    terminal.settle(milliseconds: 1000)
    #expect((terminal.bytes.count, processes.map(switches)) == before)
    #expect(before.1.allSatisfy { !$0.isEmpty })
  }

  @Test func `a key without effect on the screen sends nothing`() throws {
    let terminal = try startedExplorer(keys: ["0"])
    let before = terminal.bytes.count
    try terminal.type("h")
    #expect(terminal.bytes.count == before)
  }

  @Test(arguments: [("l", "$"), ("h", "0"), ("j", "G"), ("k", "g"), (Keys.right, "$")])
  func `held keys do not pile up`(_ held: String, _ end: String) throws {
    let expected = try startedExplorer(keys: [end]).grid
    let terminal = try startedExplorer()
    let before = terminal.bytes.count
    terminal.send(String(repeating: held, count: 500))
    try terminal.waitUntilIdle()
    // Five hundred frames would be three times as much.
    #expect(terminal.bytes.count - before < 100_000)
    #expect(terminal.grid.differences(from: expected) == [])
  }

  @Test func `held keys while the model runs`() throws {
    let terminal = try startedExplorer()
    let opening = terminal.grid
    terminal.send(String(repeating: "m", count: 200) + String(repeating: "x", count: 200))
    try terminal.waitUntilIdle()
    #expect(terminal.line(2).contains("no mask"))
    #expect(terminal.line(14).contains("[.93]"))
    terminal.send(String(repeating: "u", count: 400))
    try terminal.waitUntilIdle()
    #expect(terminal.grid.differences(from: opening) == [])
  }
}

/// How often a process has gone to sleep, by its own will.
private func switches(of process: Int32) -> String {
  let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
  return status?.split(separator: "\n").first { $0.hasPrefix("voluntary") }.map(String.init) ?? ""
}
