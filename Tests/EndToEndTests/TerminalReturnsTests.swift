import CPseudoTerminal
import Foundation
import Testing

/// Whatever ends the program, the terminal is afterwards as it was before.
@Suite(.enabled(if: pseudoterminal_available()))
struct TerminalReturnsTests {
  @Test(arguments: ["q", "\u{3}"]) func `a key that leaves`(_ key: String) throws {
    let terminal = try startedProbe()
    terminal.send(key)
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGKILL])
  func `a signal to the program`(_ signal: Int32) throws {
    let terminal = try startedProbe()
    kill(terminal.child, signal)
    #expect(try terminal.waitForEnd() == .signaled(signal))
    expectReturned(terminal)
    if [SIGSEGV, SIGABRT, SIGKILL].contains(signal) {
      #expect(terminal.text.contains("heed: stopped by signal SIG"))
      #expect(terminal.text.contains(" while "))
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGKILL])
  func `a signal to the guard`(_ signal: Int32) throws {
    let terminal = try startedProbe()
    let child = terminal.child
    kill(terminal.process, signal)
    #expect(try terminal.waitForEnd() == .signaled(signal))
    try terminal.wait(for: "end of the child") { !PseudoTerminal.exists(process: child) }
    terminal.settle()
    expectReturned(terminal)
  }

  @Test func `a thrown error`() throws {
    let terminal = try startedProbe()
    terminal.send("#")
    #expect(try terminal.waitForEnd() == .exited(1))
    expectReturned(terminal)
    #expect(terminal.text.contains("terminal-probe: asked"))
  }

  @Test func `an exit without a word`() throws {
    let terminal = try startedProbe()
    terminal.send("$")
    #expect(try terminal.waitForEnd() == .exited(3))
    expectReturned(terminal)
  }

  @Test func `control-Z and going on, three times`() throws {
    let terminal = try startedProbe()
    for turn in 1...3 {
      terminal.send("\u{1A}")
      try terminal.waitForStop()
      expectReturned(terminal)
      terminal.goOn()
      try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
      terminal.send("\(turn)")
      try terminal.waitForText("character(\"\(turn)\")")
      #expect(terminal.takesPastes)
      #expect(terminal.mouseMode == Mouse.dragging)
      #expect(!terminal.modesAreAsBefore)
    }
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test(arguments: [SIGSTOP, SIGTSTP]) func `a stop from outside`(_ signal: Int32) throws {
    let terminal = try startedProbe()
    kill(terminal.child, signal)
    try terminal.waitForStop()
    expectReturned(terminal)
    terminal.goOn()
    try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
    terminal.send("k")
    try terminal.waitForText("character(\"k\")")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGSEGV, SIGABRT, SIGILL])
  func `without a guard it gives the terminal back itself`(_ signal: Int32) throws {
    let terminal = try PseudoTerminal("terminal-probe", environment: ["PROBE_UNGUARDED": "1"])
    try terminal.waitForText("depth indexed")
    #expect(terminal.child == 0)
    terminal.send("\u{1A}")
    try terminal.waitForStop()
    expectReturned(terminal)
    terminal.goOn()
    try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
    kill(terminal.process, signal)
    #expect(try terminal.waitForEnd() == .signaled(signal))
    expectReturned(terminal)
  }

  @Test func `in the background it stops before the first byte`() throws {
    let terminal = try PseudoTerminal("terminal-probe", inBackground: true)
    try terminal.waitForStop()
    #expect(terminal.bytes.isEmpty)
    terminal.goOn()
    try terminal.waitForText("probe 24x80")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test func `every terminal that the system describes`() throws {
    let folders = ["/lib/terminfo", "/usr/share/terminfo"]
    let paths = folders.flatMap { (try? FileManager.default.subpathsOfDirectory(atPath: $0)) ?? [] }
    let names = Set(paths.filter { $0.contains("/") }.map { ($0 as NSString).lastPathComponent })
    for name in names.sorted().prefix(300) {
      let terminal = try PseudoTerminal("terminal-probe", environment: ["TERM": name])
      try terminal.wait(for: "bytes from \(name)") { !terminal.bytes.isEmpty }
      terminal.send("q")
      #expect(try terminal.waitForEnd() == .exited(0), "\(name)")
      #expect(terminal.modesAreAsBefore, "\(name)")
      #expect(!terminal.showsSecondScreen, "\(name)")
    }
  }

  @Test(arguments: ["", "dumb", "nonsense", "../../x"])
  func `a terminal that cannot be drawn on is left alone`(_ name: String) throws {
    let terminal = try PseudoTerminal("terminal-probe", environment: ["TERM": name])
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.text.contains("terminal-probe: The "))
    #expect(!terminal.bytes.contains(0x1B))
    expectReturned(terminal)
  }
}

/// Opens the program for tests and waits for its first frame.
func startedProbe(
  _ arguments: [String] = [], environment: [String: String] = [:]
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    "terminal-probe", arguments: arguments, environment: environment)
  try terminal.waitForText("depth indexed")
  #expect(terminal.showsSecondScreen && terminal.takesPastes)
  #expect(terminal.mouseMode == Mouse.dragging)
  return terminal
}
