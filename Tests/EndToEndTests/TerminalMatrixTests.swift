import CPseudoTerminal
import Foundation
import Testing

/// The explorer on terminals and in locales of every kind.
@Suite(.enabled(if: pseudoterminal_available()))
struct TerminalMatrixTests {
  /// Terminals that the program draws on.
  static let drawable = [
    "xterm-256color", "xterm", "xterm-mono", "xterm-kitty", "tmux-256color", "screen-256color",
    "screen", "linux", "vt100", "vt220", "ansi",
  ]

  /// Names of no terminal, and of terminals that cannot place the cursor.
  static let undrawable = ["", "dumb", "unknown", "nonsense", "../../x"]

  static let utf8: [[String: String]] = [
    ["LANG": "C.UTF-8"], ["LANG": ""], ["LANG": "en_US.UTF-8"], ["LANG": "C", "LC_ALL": "C.UTF-8"],
  ]
  static let others: [[String: String]] = [
    ["LANG": "C"], ["LANG": "POSIX"], ["LC_ALL": "C"], ["LC_CTYPE": "POSIX"],
  ]

  @Test(arguments: drawable, utf8 + others)
  func `it draws, takes keys and leaves`(_ name: String, _ locale: [String: String]) throws {
    let terminal = try startedExplorer(environment: locale.merging(["TERM": name]) { $1 })
    #expect(terminal.line(0).hasPrefix(" heed "))
    #expect(terminal.sentence.contains(".928"))
    try terminal.type("h")
    #expect(!terminal.sentence.contains(".928"))
    if Self.others.contains(locale) { #expect(terminal.bytes.allSatisfy { $0 < 0x80 }) }
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
    #expect(OutputGrammar(shifts: [0x0E, 0x0F]).strangers(in: terminal.bytes) == [])
  }

  @Test(arguments: undrawable, [utf8[0], utf8[1], others[0], others[1]])
  func `where it cannot draw it prints`(_ name: String, _ locale: [String: String]) throws {
    let terminal = try PseudoTerminal(
      "heed", environment: locale.merging(["TERM": name]) { $1 }, rows: 60, columns: 120)
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.text.contains(".928"))
    #expect(!terminal.bytes.contains(0x1B))
    #expect((0..<60).filter { terminal.line($0).hasPrefix("heed: ") }.count == 1)
    expectReturned(terminal)
  }
}
