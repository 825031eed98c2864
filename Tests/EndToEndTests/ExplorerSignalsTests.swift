import CPseudoTerminal
import Foundation
import Testing

/// A signal at any instant, to the program or to its guard, ends both by that signal, and the
/// terminal is as it was before.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerSignalsTests {
  static let signals = [
    SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV,
    SIGUSR2, SIGALRM, SIGTERM, SIGSYS,
  ]

  enum Victim: String, CaseIterable {
    case program, guardian
  }

  @Test(arguments: signals, Victim.allCases)
  func `a signal at random instants`(_ signal: Int32, _ victim: Victim) throws {
    var random = SeededNumbers(seed: UInt64(signal) * 2 + (victim == .program ? 0 : 1))
    for turn in 0..<(LongTests.areOn ? 200 : 5) {
      // A crash before the first line of the program is Swift's to report, and it would ask.
      let terminal = try PseudoTerminal("heed", environment: ["SWIFT_BACKTRACE": "enable=no"])
      try waitForInstant(turn, terminal, using: &random)
      let child = terminal.child
      let isToChild = victim == .program && child > 0
      kill(isToChild ? child : terminal.process, signal)
      #expect(try terminal.waitForEnd() == .signaled(signal), "turn \(turn)")
      if child > 0 {
        try terminal.wait(for: "end of the child") { !PseudoTerminal.exists(process: child) }
      }
      while terminal.read(atMost: 65_536) {}
      expectReturned(terminal)
    }
  }

  /// Every other signal by which a program ends, among them those of real time; 32 and 33 are the
  /// system's own.
  static let others: [Int32] = {
    let stopping = [SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGCHLD, SIGCONT, SIGURG, SIGWINCH]
    let named = signals + stopping + [SIGPIPE, SIGXFSZ, 32, 33]
    return (1...64).filter { !named.contains($0) }
  }()

  @Test(arguments: others, Victim.allCases)
  func `any other signal`(_ signal: Int32, _ victim: Victim) throws {
    let terminal = try startedExplorer()
    let child = terminal.child
    kill(victim == .program ? child : terminal.process, signal)
    #expect(try terminal.waitForEnd() == .signaled(signal))
    try terminal.wait(for: "end of the child") { !PseudoTerminal.exists(process: child) }
    while terminal.read(atMost: 65_536) {}
    expectReturned(terminal)
  }

  /// What a write to nobody, or to a file that is full, would send.
  @Test(arguments: [SIGPIPE, SIGXFSZ]) func `a signal that is nobody's end`(_ signal: Int32) throws
  {
    let terminal = try startedExplorer()
    kill(terminal.child, signal)
    try terminal.type("h")
    #expect(!terminal.sentence.contains(".928"))
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  /// While it starts; while it rests; in the middle of drawing sizes; in the middle of many keys.
  private func waitForInstant(
    _ turn: Int, _ terminal: PseudoTerminal, using random: inout SeededNumbers
  ) throws {
    if turn % 4 > 0 { try terminal.waitUntilIdle() }
    switch turn % 4 {
    case 2:
      for _ in 0..<3 {
        terminal.resize(
          rows: .random(in: 5...60, using: &random), columns: .random(in: 19...200, using: &random))
      }
    case 3: terminal.send(String(repeating: "jlm kx", count: 20))
    default: break
    }
    let deadline = Date(timeIntervalSinceNow: .random(in: 0...0.06, using: &random))
    try terminal.wait(for: "instant") { Date() > deadline }
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGKILL], Victim.allCases)
  func `a death that nobody asked for is named`(_ signal: Int32, _ victim: Victim) throws {
    // Nobody is left to say so when the guard itself is killed outright.
    if victim == .guardian && signal == SIGKILL { return }
    let terminal = try startedExplorer(keys: ["e", "x"])
    kill(victim == .program ? terminal.child : terminal.process, signal)
    #expect(try terminal.waitForEnd() == .signaled(signal))
    expectReturned(terminal)
    let lines = (0..<terminal.rows).map(terminal.line).filter { $0.hasPrefix("heed: ") }
    #expect(lines.count == 1)
    #expect(lines.first?.contains(" while waiting for a key") == true)
  }
}
