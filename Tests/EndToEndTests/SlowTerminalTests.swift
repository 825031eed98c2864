import CPseudoTerminal
import Foundation
import Testing

/// Terminals that read slowly, or not at all any more.
@Suite(.enabled(if: pseudoterminal_available()))
struct SlowTerminalTests {
  @Test(arguments: [SIGTERM, SIGINT], [true, false])
  func `a signal ends it on a terminal that has stopped reading`(_ signal: Int32, _ toGuard: Bool)
    throws
  {
    let terminal = try frozenExplorer()
    kill(toGuard ? terminal.process : terminal.child, signal)
    try expectEndUnread(terminal, .signaled(signal))
  }

  @Test(arguments: ["q", Keys.quitAlways])
  func `a key leaves a terminal that has stopped reading`(_ key: String) throws {
    let terminal = try frozenExplorer()
    terminal.send(key)
    try expectEndUnread(terminal, .exited(0))
  }

  @Test func `keys count while the terminal has stopped reading, and only the last frame is drawn`()
    throws
  {
    let terminal = try frozenExplorer()
    let before = terminal.bytes.count
    for key in ["$", "0", "$", "0", "l", "h", "g", "k"] {
      terminal.send(key)
      try terminal.wait(for: "taking \(key)", reading: false) { !terminal.hasUntakenInput }
    }
    try terminal.waitUntilIdle()
    let fresh = try startedExplorer(
      Self.arguments, rows: terminal.rows, columns: terminal.columns,
      keys: ["$", "0", "$", "0", "l", "h", "g", "k"])
    #expect(terminal.grid.differences(from: fresh.grid) == [])
    // What the system had taken, the frame that was on its way, and the last one.
    #expect(terminal.bytes.count - before < 65_536 + 2 * Self.largestFrame)
  }

  @Test func `at 300 bytes a second a key leaves at once, in the middle of the first frame`() throws
  {
    let terminal = try PseudoTerminal("heed", arguments: ["--color", "24bit"])
    try terminal.wait(for: "first bytes", reading: false) { read(terminal, bytesASecond: 300) }
    try terminal.wait(for: "60 bytes", reading: false) {
      read(terminal, bytesASecond: 300)
      return terminal.bytes.count > 60
    }
    terminal.send("q")
    var job = PseudoTerminal.Job.running
    try terminal.wait(for: "end", reading: false) {
      read(terminal, bytesASecond: 300)
      job = terminal.job
      return job != .running
    }
    #expect(job == .exited(0))
    let firstFrame = try startedExplorer(["--color", "24bit"]).bytes.count
    terminal.settle()
    expectReturned(terminal)
    // At most that frame, which the system may have taken whole, and what gives the terminal back.
    #expect(terminal.bytes.count < firstFrame + 500, "nothing more is drawn")
  }

  @Test func `at 300 bytes a second a move of the cursor is there within seconds`() throws {
    let terminal = try startedExplorer()
    let expected = try startedExplorer(keys: ["h"]).grid
    let before = terminal.bytes.count
    terminal.send("h")
    try terminal.wait(for: "the move", reading: false) {
      read(terminal, bytesASecond: 300)
      return terminal.grid == expected
    }
    // Counted in bytes of that line, since the machine may have been busy with something else.
    #expect(terminal.bytes.count - before <= 300 * 7)
  }

  private static let arguments = [
    String(
      repeating: "the animal did not cross the street because it was too tired and ", count: 8),
    "--color", "24bit",
  ]

  /// More than any frame of 400 columns and 120 rows takes.
  private static let largestFrame = 400 * 120 * 40

  /// An explorer whose terminal reads nothing, with more on its way than the system takes.
  private func frozenExplorer() throws -> PseudoTerminal {
    let terminal = try startedExplorer(Self.arguments)
    terminal.resize(rows: 120, columns: 400)
    for _ in 0..<3 {
      terminal.send(Keys.redraw)
      try terminal.wait(for: "taking the key", reading: false) { !terminal.hasUntakenInput }
    }
    return terminal
  }

  private func expectEndUnread(_ terminal: PseudoTerminal, _ expected: PseudoTerminal.Job) throws {
    let child = terminal.child
    var job = PseudoTerminal.Job.running
    try terminal.wait(for: "end", reading: false) {
      job = terminal.job
      return job != .running
    }
    #expect(job == expected)
    try terminal.wait(for: "end of the child", reading: false) {
      !PseudoTerminal.exists(process: child)
    }
    terminal.settle()
    expectReturned(terminal)
  }

  /// Reads three bytes and lets the time pass that they would take; whether there were any.
  @discardableResult
  private func read(_ terminal: PseudoTerminal, bytesASecond: Int) -> Bool {
    usleep(UInt32(3_000_000 / bytesASecond))
    return terminal.read(atMost: 3)
  }
}
