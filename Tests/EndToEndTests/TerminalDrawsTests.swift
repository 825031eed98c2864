import CPseudoTerminal
import Foundation
import Screen
import Testing

/// What is presented is what a terminal shows.
@Suite(.enabled(if: pseudoterminal_available()))
struct TerminalDrawsTests {
  @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color", "xterm-kitty"])
  func `24-bit colours are exact`(_ name: String) throws {
    let terminal = try PseudoTerminal(
      "terminal-probe", environment: ["COLORTERM": "truecolor", "TERM": name])
    try terminal.waitForText("depth direct")
    for step in 0..<16 {
      let ramp = ColorMap.viridis.ramp(on: .unknown)
      let color = try #require(ramp.color(at: Double(step) / 15))
      let cell = terminal.cell(1, step * 2)
      #expect(cell.background == number(of: color))
      #expect(cell.foreground == number(of: color.ink))
    }
    #expect(terminal.line(0).hasPrefix("▸ probe 24x80 e\u{301} 漢字 "))
    #expect(terminal.cell(0, 16).width == 2)
    #expect(terminal.cell(2, 0).bold && terminal.cell(2, 6).underline)
    #expect(terminal.cell(2, 12).reverse)
    #expect(terminal.cursor == (0, 0) && terminal.showsCursor)
  }

  @Test func `256 colours come from the palette`() throws {
    let terminal = try PseudoTerminal("terminal-probe")
    try terminal.waitForText("depth indexed")
    for step in 0..<16 {
      let level = try #require(Shade.sequential(Double(step) / 15).level)
      let index = Int32(ColorMap.viridis.ramp(on: .unknown).indices[level])
      #expect(terminal.cell(1, step * 2).background == 0x1000000 + index)
    }
  }

  @Test(arguments: [
    ["NO_COLOR": "1"], ["PROBE_COLOR": "none", "COLORTERM": "truecolor"], ["TERM": "vt100"],
  ])
  func `without colours there are none`(_ environment: [String: String]) throws {
    let terminal = try PseudoTerminal("terminal-probe", environment: environment)
    try terminal.waitForText("depth none")
    for column in 0..<32 {
      #expect(terminal.cell(1, column).background == -1)
      #expect(terminal.cell(1, column).foreground == -1)
    }
    #expect(terminal.cell(2, 0).bold)
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test(arguments: ["linux", "xterm", "screen", "ansi"]) func `sixteen colours`(_ name: String)
    throws
  {
    let terminal = try PseudoTerminal("terminal-probe", environment: ["TERM": name])
    try terminal.waitForText("depth sixteen")
    // Nobody says what lies behind the text, so that no ink is sure to be read.
    #expect(terminal.cell(2, 0).foreground == -1)
    #expect(terminal.cell(1, 0).background == -1)
  }

  @Test func `ASCII is drawn where it is asked for`() throws {
    let terminal = try PseudoTerminal("terminal-probe", environment: ["PROBE_ASCII": "1"])
    try terminal.waitForText("> probe 24x80 ? ? ? ")
    #expect(terminal.bytes.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["", "nowhere", "de_DE.UTF-8", "en_US.utf8"])
  func `locales that are not installed still show every sign`(_ locale: String) throws {
    let terminal = try PseudoTerminal(
      "terminal-probe", environment: ["LC_ALL": locale, "LANG": ""])
    try terminal.waitForText("▸ probe 24x80 e\u{301} 漢字")
  }

  @Test(arguments: ["C", "POSIX", "en_US.ISO-8859-1"])
  func `locales without UTF-8 get ASCII`(_ locale: String) throws {
    let terminal = try PseudoTerminal("terminal-probe", environment: ["LC_ALL": locale])
    try terminal.waitForText("> probe 24x80 ? ? ? ")
    #expect(terminal.bytes.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["0", "-1", "1000000000", "abc"])
  func `variables do not change the size`(_ value: String) throws {
    let terminal = try PseudoTerminal(
      "terminal-probe", environment: ["LINES": value, "COLUMNS": value])
    try terminal.waitForText("probe 24x80")
  }

  @Test func `nothing is sent and nothing runs when nothing happens`() throws {
    let terminal = try PseudoTerminal("terminal-probe")
    try terminal.waitForText("depth")
    try terminal.waitUntilIdle()
    let before = (terminal.bytes.count, switches(of: terminal.child))
    terminal.settle(milliseconds: 500)
    #expect((terminal.bytes.count, switches(of: terminal.child)) == before)
    #expect(!before.1.isEmpty)
  }

  @Test func `drawing again gives the same screen`() throws {
    let terminal = try PseudoTerminal("terminal-probe")
    try terminal.waitForText("depth")
    terminal.send("xr")
    try terminal.waitForText("character(\"r\")")
    try terminal.waitUntilIdle()
    let before = terminal.text
    terminal.resize(rows: 23, columns: 80)
    try terminal.waitForText("probe 23x80")
    terminal.resize(rows: 24, columns: 80)
    try terminal.waitForText("probe 24x80")
    try terminal.waitUntilIdle()
    #expect(terminal.text.hasPrefix(before.prefix(400)))
  }

  @Test func `it follows every size`() throws {
    let terminal = try PseudoTerminal("terminal-probe")
    try terminal.waitForText("depth")
    for (rows, columns) in [(1, 1), (2, 2), (100, 300), (10, 40), (1, 200), (60, 1), (24, 80)] {
      terminal.resize(rows: rows, columns: columns)
      terminal.settle(milliseconds: 20)
    }
    try terminal.waitForText("probe 24x80")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `only known sequences are written`() throws {
    let terminal = try PseudoTerminal("terminal-probe", environment: ["COLORTERM": "truecolor"])
    try terminal.waitForText("depth")
    terminal.send("\u{1B}[200~\u{1B}]0;title\u{7}\u{1B}[201~")
    terminal.resize(rows: 30, columns: 100)
    try terminal.waitForText("probe 30x100")
    terminal.send("q")
    try terminal.waitForEnd()
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
  }

  private func number(of color: RGB) -> Int32 {
    Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
  }

  /// How often a process has gone to sleep, by its own will.
  private func switches(of process: Int32) -> String {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    return status?.split(separator: "\n").first { $0.hasPrefix("voluntary") }.map(String.init) ?? ""
  }
}
