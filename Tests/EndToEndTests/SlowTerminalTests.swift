import CPseudoTerminal
import Foundation
import Testing

/// Terminals that read slowly, not at all any more, or are gone.
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
    let start = Date()
    var job = PseudoTerminal.Job.running
    try terminal.wait(for: "end", reading: false) {
      read(terminal, bytesASecond: 300)
      job = terminal.job
      return job != .running
    }
    #expect(job == .exited(0))
    #expect(Date().timeIntervalSince(start) < 5)
    // The rest of the frame, up to what the system keeps, and then the end.
    terminal.settle()
    expectReturned(terminal)
  }

  @Test func `at 300 bytes a second a move of the cursor is there within seconds`() throws {
    let terminal = try startedExplorer()
    let expected = try startedExplorer(keys: ["h"]).grid
    terminal.send("h")
    try terminal.wait(for: "the move", seconds: 30, reading: false) {
      read(terminal, bytesASecond: 300)
      return terminal.grid == expected
    }
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
    let start = Date()
    var job = PseudoTerminal.Job.running
    try terminal.wait(for: "end", reading: false) {
      job = terminal.job
      return job != .running
    }
    #expect(job == expected)
    #expect(Date().timeIntervalSince(start) < 5)
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

/// The terminal is gone: its window was closed, its line was cut.
@Suite(.enabled(if: pseudoterminal_available()))
struct HangUpTests {
  /// With the signal that tells of it, and where that is ignored, as `nohup` does.
  @Test(arguments: [[], ["e", "x"], [" "], ["v"]], [false, true])
  func `both processes end`(_ keys: [String], _ isIgnored: Bool) throws {
    let terminal =
      isIgnored
      ? try PseudoTerminal(
        "/bin/sh", arguments: ["-c", "trap '' HUP; exec \(PseudoTerminal.path(of: "heed"))"])
      : try PseudoTerminal("heed")
    try terminal.waitUntilIdle()
    try terminal.type(keys)
    try expectEnd(terminal)
  }

  @Test func `in the middle of drawing and of many keys`() throws {
    for count in [1, 10, 100, 1000] {
      let terminal = try startedExplorer(rows: 60, columns: 200)
      terminal.send(String(repeating: "jklhm", count: count))
      try expectEnd(terminal)
    }
  }

  private func expectEnd(_ terminal: PseudoTerminal) throws {
    let processes = [terminal.process, terminal.child]
    #expect(processes.allSatisfy { $0 > 0 && PseudoTerminal.exists(process: $0) })
    terminal.hangUp()
    try terminal.wait(for: "end of both processes", reading: false) {
      !processes.contains(where: PseudoTerminal.exists)
    }
  }
}
