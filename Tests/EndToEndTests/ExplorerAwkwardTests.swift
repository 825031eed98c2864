import AwkwardTexts
import CPseudoTerminal
import Foundation
import Testing

/// Awkward texts of every class in the real program: what a terminal shows is what was drawn.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerAwkwardTests {
  @Test(arguments: AwkwardClass.allCases)
  func `the terminal shows the frame, cell for cell, and gets nothing hidden`(
    _ kind: AwkwardClass
  ) throws {
    let text = argument(kind)
    let drawn = try FinishedProgram(
      PseudoTerminal.path(of: "heed"),
      ["export", "--format", "text", "--screen", "80x24", "--", text],
      environment: ["LANG": "C.UTF-8"])
    let terminal = try startedExplorer(["--", text], environment: ["NO_COLOR": "1"])
    let lines = drawn.text.split(separator: "\n", omittingEmptySubsequences: false)
    for row in 0..<terminal.rows where row != terminal.rows - 2 {
      let line = row < lines.count ? String(lines[row]) : ""
      #expect(scalars(terminal.line(row)) == scalars(line), "\(kind) row \(row)")
    }
    try expectHarmless(
      terminal, after: ["G", "$", "vt", "l", "vs", "vo", "vv", "ve", "vh", "vm", "?"], kind)
  }

  @Test(arguments: AwkwardClass.allCases)
  func `typed and pasted into every field`(_ kind: AwkwardClass) throws {
    let text = kind.payloads.joined(separator: "a")
    let terminal = try startedExplorer()
    let paste = Keys.paste(text)
    try expectHarmless(
      terminal,
      after: [
        "e", paste, Keys.home, Keys.right, Keys.enter, "/", paste, Keys.escape, ":", paste,
        Keys.escape, Keys.escape, "e", "\u{15}", paste, Keys.enter, "vt", "G", "p",
      ], kind)
    terminal.send(Keys.quitAlways)
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  /// Presses keys, and expects after each that drawing everything again changes nothing: no
  /// character has moved another.
  private func expectHarmless(
    _ terminal: PseudoTerminal, after keys: [String], _ kind: AwkwardClass
  ) throws {
    for key in keys {
      let shown = try terminal.type(key)
      #expect(shown.cells.allSatisfy { $0.count == terminal.columns }, "\(kind) after \(key.count)")
    }
    let shown = terminal.grid
    #expect(try terminal.type(Keys.redraw).differences(from: shown) == [], "\(kind)")
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [], "\(kind)")
    #expect(OutputGrammar().invisibles(in: terminal.bytes) == [], "\(kind)")
  }

  /// The texts of a class as one argument: without the zero byte, which ends an argument.
  private func argument(_ kind: AwkwardClass) -> String {
    let text = kind.payloads.joined(separator: " it ") + " cat"
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\0" }))
  }

  private func scalars(_ line: String) -> [Unicode.Scalar] {
    var scalars = Array(line.unicodeScalars)
    while scalars.last == " " { scalars.removeLast() }
    return scalars
  }
}
