import CPseudoTerminal
import Foundation
import Testing

/// The program alone, in an empty folder with an empty home, still does everything.
@Suite(.enabled(if: pseudoterminal_available()))
final class MovedProgramTests {
  private let folder: URL
  private let program: String
  private let text = "The animal didn't cross the street because it was too tired"

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("heed-moved-\(UUID())")
    let home = folder.appendingPathComponent("home")
    let place = folder.appendingPathComponent("place")
    for new in [home, place] {
      try FileManager.default.createDirectory(at: new, withIntermediateDirectories: true)
    }
    program = place.appendingPathComponent("heed").path
    // Copied by another process: while this one writes it, a program that is started by another test
    // would inherit the open file, and the system runs no file that is open for writing.
    let copy = try FinishedProgram("/bin/cp", [PseudoTerminal.path(of: "heed"), program])
    try #require(copy.code == 0, "\(copy.errors)")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func run(_ arguments: String...) throws -> FinishedProgram {
    try FinishedProgram(
      program, arguments, environment: ["HOME": folder.appendingPathComponent("home").path],
      folder: folder.appendingPathComponent("place"))
  }

  @Test func `show, explain and tokenize`() throws {
    let shown = try run("show", text)
    #expect(shown.code == 0 && shown.text.contains("█.928"), "\(shown.errors)")
    let explained = try run("explain", text, "--query", "it", "--key", "animal")
    #expect(explained.code == 0, "\(explained.errors)")
    for number in ["48.76", "12.19", ".928"] { #expect(explained.text.contains(number)) }
    for format in ["markdown", "latex", "json"] {
      let run = try run("explain", text, "--query", "it", "--key", "animal", "--format", format)
      #expect(run.code == 0 && run.text.contains("48.76"), "\(format) \(run.errors)")
    }
    let tokens = try run("tokenize", text)
    #expect(tokens.code == 0 && tokens.text.contains("animal"), "\(tokens.errors)")
    #expect(try run("--help").code == 0)
    #expect(try run("--version").text.hasPrefix("0."))
  }

  @Test(arguments: [
    ("text", "█.928"), ("ansi", "\u{1B}["), ("svg", "<svg"), ("csv", "animal"),
    ("json", "\"weights\""),
    ("npy", "NUMPY"), ("safetensors", "\"attentions\""),
  ]) func `export`(_ format: String, _ content: String) throws {
    let exported = try run("export", text, "--format", format)
    #expect(exported.code == 0 && exported.errors == "")
    #expect(exported.text.contains(content))
    let file = folder.appendingPathComponent("place/out")
    let saved = try run("export", text, "--format", format, "-o", file.path)
    #expect(saved.code == 0 && saved.output.isEmpty, "\(saved.errors)")
    #expect(try Array(Data(contentsOf: file)) == exported.output)
  }

  @Test func `the explorer`() throws {
    let home = folder.appendingPathComponent("home").path
    let terminal = try PseudoTerminal(
      program, environment: ["HOME": home, "COLORTERM": "truecolor"])
    try terminal.waitUntilIdle()
    #expect(terminal.line(14).contains("[.93]"))
    try terminal.type(["e"] + Keys.backspaces(5) + ["w", "i", "d", "e", Keys.enter, " "])
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home).isEmpty)
  }
}
