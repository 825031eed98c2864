import CPseudoTerminal
import Foundation
import Testing

/// Whatever ends or stops the explorer, the terminal is afterwards as it was before.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerReturnsTests {
  static let places: [[String]] = [[], ["e", "x"], ["/", "a"], [":"], ["?"], ["v"], [" ", " "]]

  @Test func `q quits`() throws {
    let terminal = try startedExplorer()
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
    #expect(terminal.text.allSatisfy { $0.isWhitespace })
  }

  @Test(arguments: places) func `control-C quits, wherever one is`(_ keys: [String]) throws {
    let terminal = try startedExplorer(keys: keys)
    terminal.send(Keys.quitAlways)
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test(arguments: [[], ["e", "x"], [" "]])
  func `control-Z, and going on with the same screen`(_ keys: [String]) throws {
    let terminal = try startedExplorer(keys: keys)
    let before = terminal.grid
    for _ in 0..<2 {
      terminal.send(Keys.suspend)
      try terminal.waitForStop()
      expectReturned(terminal)
      terminal.goOn()
      try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
      try terminal.waitUntilIdle()
      #expect(terminal.grid.differences(from: before) == [])
    }
    terminal.send(Keys.quitAlways)
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test func `resized while it was stopped`() throws {
    let terminal = try startedExplorer()
    terminal.send(Keys.suspend)
    try terminal.waitForStop()
    terminal.resize(rows: 36, columns: 120)
    terminal.goOn()
    try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
    try terminal.waitUntilIdle()
    let fresh = try startedExplorer(rows: 36, columns: 120)
    #expect(terminal.grid.differences(from: fresh.grid) == [])
  }

  @Test func `in the background it stops before the first byte`() throws {
    let terminal = try PseudoTerminal("heed", inBackground: true)
    try terminal.waitForStop()
    #expect(terminal.bytes.isEmpty)
    terminal.goOn()
    try terminal.waitForText("[.93]")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }
}
