import CPseudoTerminal
import Foundation
import Testing

/// Whatever traps, on whichever thread: the terminal comes back, and one line says what was done.
@Suite(.enabled(if: pseudoterminal_available()))
struct TerminalTrapsTests {
  /// How a processor reports a trap of Swift: SIGILL on x86, SIGTRAP on ARM; some end in abort.
  static let traps: Set<Int32> = [SIGILL, SIGTRAP, SIGABRT]

  /// Every way to die that the probe knows, and the signals that it may end by.
  static let kinds: [(name: String, signals: Set<Int32>)] = [
    ("index", traps), ("optional", traps), ("overflow", traps), ("division", traps),
    ("conversion", traps), ("range", traps), ("fatal", traps), ("precondition", traps),
    ("thrown", traps), ("cast", traps), ("duplicate", traps), ("unowned", traps),
    ("exclusivity", traps), ("stack", [SIGSEGV, SIGBUS]), ("pointer", [SIGSEGV]), ("bus", [SIGBUS]),
    ("abort", [SIGABRT]),
  ]

  static let names = [
    SIGILL: "SIGILL", SIGTRAP: "SIGTRAP", SIGABRT: "SIGABRT", SIGSEGV: "SIGSEGV", SIGBUS: "SIGBUS",
  ]

  @Test(
    arguments: kinds.map(\.name),
    [("!", "springing a trap"), ("@", "working beside")])
  func `a trap`(_ name: String, _ thread: (key: String, operation: String)) throws {
    try expectReport(of: name, by: thread.key, naming: thread.operation, environment: [:])
  }

  @Test(
    arguments: ["index", "stack", "abort"], [("!", "springing a trap"), ("@", "working beside")])
  func `a trap without a guard`(_ name: String, _ thread: (key: String, operation: String)) throws {
    try expectReport(
      of: name, by: thread.key, naming: thread.operation, environment: ["PROBE_UNGUARDED": "1"])
  }

  private func expectReport(
    of name: String, by key: String, naming operation: String, environment: [String: String]
  ) throws {
    let signals = try #require(Self.kinds.first { $0.name == name }?.signals)
    let terminal = try startedProbe([name], environment: environment)
    terminal.send(key)
    let end = try terminal.waitForEnd()
    guard case .signaled(let signal) = end else {
      Issue.record("\(name) \(key): \(end)\n\(terminal.text)")
      return
    }
    #expect(signals.contains(signal), "\(name): \(signal)")
    expectReturned(terminal)
    let lines = (0..<terminal.rows).map(terminal.line).filter { $0.hasPrefix("heed: ") }
    let line = "heed: stopped by signal \(Self.names[signal, default: "?"]) while \(operation)"
    #expect(lines.map { $0.trimmingCharacters(in: .whitespaces) } == [line])
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
  }
}
