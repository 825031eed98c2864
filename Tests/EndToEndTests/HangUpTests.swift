import CPseudoTerminal
import Foundation
import Testing

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
