import CPseudoTerminal
import Foundation
import Testing

/// The mouse at the real program: asked for, used, and given back in every way of leaving.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerMouseTests {
  @Test func `it is reported while the explorer runs, and no longer after q`() throws {
    let terminal = try startedExplorer()
    #expect(terminal.mouseMode == Mouse.dragging)
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGKILL])
  func `a signal gives it back`(_ signal: Int32) throws {
    let terminal = try startedExplorer(keys: [Mouse.press(8, 30), Mouse.drag(9, 36)])
    #expect(terminal.mouseMode == Mouse.dragging)
    kill(terminal.child, signal)
    try terminal.waitForEnd()
    terminal.settle()
    expectReturned(terminal)
  }

  @Test func `suspending gives it back, and going on takes it again`() throws {
    let terminal = try startedExplorer()
    terminal.send(Keys.suspend)
    try terminal.waitForStop()
    expectReturned(terminal)
    terminal.goOn()
    try terminal.wait(for: "the mouse") { terminal.mouseMode == Mouse.dragging }
  }

  @Test func `with --no-mouse nobody asks for it`() throws {
    let terminal = try startedExplorer(["--no-mouse"], keys: [Keys.right, "e", Keys.escape])
    terminal.send(Keys.suspend)
    try terminal.waitForStop()
    terminal.goOn()
    try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
    try terminal.type(Keys.right)
    #expect(terminal.mouseMode == 0)
    let written = String(decoding: terminal.bytes, as: UTF8.self)
    #expect(!written.contains("\u{1B}[?1002h") && !written.contains("\u{1B}[?1006h"))
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test func `M gives it to the terminal and takes it again, and says so`() throws {
    let terminal = try startedExplorer()
    try terminal.type("M")
    #expect(terminal.mouseMode == 0)
    #expect(terminal.sentence.contains("the terminal has the mouse now"))
    try terminal.type("M")
    #expect(terminal.mouseMode == Mouse.dragging)
    #expect(terminal.sentence.contains("heed has the mouse now"))
    let taken = try startedExplorer(["--no-mouse"], keys: ["M"])
    #expect(taken.mouseMode == Mouse.dragging)
  }

  @Test func `a click selects the cell, and so does one that arrives byte by byte`() throws {
    let terminal = try startedExplorer(environment: ["ESCDELAY": "10000"])
    let before = terminal.sentence
    try terminal.type(Mouse.click(8, 30))
    #expect(terminal.sentence != before)
    let there = terminal.grid
    try terminal.type(Mouse.click(9, 36))
    for byte in Mouse.click(8, 30).utf8 { terminal.send([byte]) }
    try terminal.waitUntilIdle()
    #expect(terminal.grid.differences(from: there) == [])
  }

  @Test func `a click on the hint for help opens it, and one on quit ends the program`() throws {
    let terminal = try startedExplorer(rows: 24, columns: 300)
    let hints = terminal.line(23)
    try terminal.type(Mouse.click(23, column(of: "? keys", in: hints)))
    #expect(terminal.text.contains("keys of the map"))
    try terminal.type(Mouse.click(23, column(of: "Esc close", in: terminal.line(23))))
    #expect(!terminal.text.contains("keys of the map"))
    let quit = column(of: "q quit", in: hints)
    try terminal.type(Mouse.press(23, quit))
    #expect(terminal.job == .running)
    terminal.send(Mouse.release(23, quit))
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test func `dragging pulls a map that is larger than the screen, and undo puts it back`() throws {
    let words = Array(repeating: "the animal did not cross the street", count: 8)
    let terminal = try startedExplorer([words.joined(separator: " ")])
    let before = terminal.grid
    let pressed = try terminal.type(Mouse.press(12, 40))
    let pulled = try terminal.type(Mouse.drag(8, 20))
    #expect(pulled.cells[4] != pressed.cells[4], "other keys are seen")
    #expect(pulled.cells[8] != pressed.cells[8], "other queries are seen")
    let redrawn = try terminal.type(Mouse.release(8, 20), Keys.redraw)
    #expect(redrawn.differences(from: pulled) == [])
    #expect(try terminal.type("u").differences(from: before) == [])
  }

  @Test func `in lessons the list, the hints and the wheel take it`() throws {
    let terminal = try startedExplorer(["learn"])
    let row = try #require((0..<24).first { terminal.line($0).contains("Four steps by hand") })
    try terminal.type(Mouse.wheelDown(row, 10))
    #expect(terminal.sentence.contains("lesson 2,"))
    try terminal.type(Mouse.click(row, 10))
    #expect(terminal.sentence.contains("lesson 3,"))
    try terminal.type(Mouse.click(row, 10))
    #expect(terminal.line(0).contains("Four steps by hand"))
    let opened = terminal.grid
    try terminal.type(Mouse.click(23, column(of: "Space go on", in: terminal.line(23))))
    #expect(terminal.grid.differences(from: opened) != [])
  }

  @Test func `reports after the mouse was left to the terminal change nothing`() throws {
    let terminal = try startedExplorer(keys: ["M"])
    let before = terminal.grid
    try terminal.type(Mouse.click(8, 30), Mouse.wheelDown(8, 30))
    #expect(terminal.grid.differences(from: before) == [])
  }

  private func column(of text: String, in line: String) -> Int {
    line.range(of: text).map { line.distance(from: line.startIndex, to: $0.lowerBound) } ?? 0
  }
}
