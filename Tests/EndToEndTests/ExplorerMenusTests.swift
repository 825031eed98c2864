import CPseudoTerminal
import Testing

/// Palette, help and the menu of views, on the real program.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerMenusTests {
  @Test func `the palette opens a head by its name`() throws {
    let terminal = try startedExplorer()
    try terminal.type(":")
    #expect(terminal.text.contains("─ palette ─"))
    try terminal.type("p", "r", "e", "v", "i", "o", "u", "s", " ", "t", "o", "k", "e", "n")
    #expect(terminal.text.contains("▸"))
    try terminal.type(Keys.enter)
    #expect(terminal.line(0).contains("L0.H0 previous token"))
    #expect(!terminal.text.contains("palette"))
  }

  @Test func `the palette opens a stage by its name`() throws {
    let terminal = try startedExplorer(keys: [
      ":", "s", "t", "a", "g", "e", " ", "d", "o", "t", "\r",
    ])
    #expect(terminal.line(0).hasSuffix("stage dot"))
  }

  @Test func `help lists the keys and runs one`() throws {
    let terminal = try startedExplorer()
    let opening = terminal.grid
    try terminal.type("?")
    #expect(terminal.text.contains("keys of the map"))
    #expect(terminal.text.contains("to the key on the left"))
    try terminal.type("c", "a", "u", "s", "a", "l")
    #expect(terminal.text.contains("▸m  "))
    try terminal.type(Keys.enter)
    #expect(terminal.line(2).contains("· causal ·"))
    try terminal.type("u", "\u{1B}OP")
    #expect(terminal.text.contains("keys of the map"))
    #expect(try terminal.type(Keys.escape).differences(from: opening) == [])
  }

  @Test func `help says why a command is not possible`() throws {
    let terminal = try startedExplorer(keys: ["?", "u", "n", "d", "o"])
    #expect(terminal.text.contains("nothing to undo"))
    try terminal.type(Keys.enter)
    #expect(terminal.sentence.contains("nothing to undo"))
  }

  @Test func `the menu of views takes letters and arrows`() throws {
    let terminal = try startedExplorer(keys: ["v"])
    #expect(terminal.text.contains("m  map: the heatmap of a stage"))
    try terminal.type("s")
    #expect(terminal.line(0).hasPrefix(" heed · steps"))
    try terminal.type("v", "m")
    #expect(terminal.line(0).hasPrefix(" heed · map"))
    try terminal.type("v", "\u{1B}[B", Keys.enter)
    #expect(terminal.line(0).hasPrefix(" heed · steps"))
    try terminal.type("v", Keys.escape)
    #expect(terminal.line(0).hasPrefix(" heed · steps"))
  }

  @Test func `a key without a meaning says so and the next key clears it`() throws {
    let terminal = try startedExplorer()
    let opening = terminal.grid
    try terminal.type("Q")
    #expect(terminal.sentence.contains("Q does nothing here"))
    let said = terminal.grid
    #expect(try terminal.type(Keys.redraw).differences(from: said) == [])
    #expect(try terminal.type("l", "u").differences(from: opening) == [])
  }
}
