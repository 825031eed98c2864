import CPseudoTerminal
import Foundation
import Testing

/// The settings file at the real program: keys, colours, and what is wrong with it.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerSettingsTests {
  /// A folder for settings, with a file in it.
  private func folder(_ text: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("heed-settings-\(UUID().uuidString)")
    let heed = folder.appendingPathComponent("heed")
    try FileManager.default.createDirectory(at: heed, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: heed.appendingPathComponent("config.yaml"))
    return folder
  }

  private func explorer(
    _ text: String, arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let folder = try folder(text)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try startedExplorer(
      arguments,
      environment: environment.merging(["XDG_CONFIG_HOME": folder.path]) { first, _ in first })
  }

  @Test func `a chosen key works, its hint names it, and the old one says where keys are listed`()
    throws
  {
    let terminal = try explorer("keys:\n  causalMask: ö\n  nextStage: [é]\n")
    #expect(terminal.line(23).contains("é stage"))
    try terminal.type("m")
    #expect(terminal.sentence.contains("m does nothing here; ? lists the keys that do"))
    try terminal.type("ö")
    #expect(terminal.line(2).contains("causal"))
    try terminal.type("ö", Keys.redraw)
    #expect(!terminal.line(2).contains("causal"))
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test func `what is wrong is said on the first screen, and the rest counts`() throws {
    let terminal = try explorer("colour: 16\nmouse: off\nkeys:\n  quit: [\n  pin: Q\n")
    #expect(terminal.sentence.contains("config.yaml:1 and 1 more are wrong; heed config --check"))
    #expect(terminal.mouseMode == 0)
    try terminal.type(Keys.right)
    #expect(!terminal.sentence.contains("config.yaml"))
    terminal.send(Keys.quitAlways)
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test func `hostile text in the file reaches the screen as text`() throws {
    let terminal = try explorer("\"\\e]52;c;eA==\\a\\u202e\": \"\\e[31m\"\ntext: \"\\e[2Jcat\"\n")
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
    #expect(OutputGrammar().invisibles(in: terminal.bytes) == [])
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `Ctrl-C quits whatever the file says`() throws {
    let terminal = try explorer("keys:\n  quit: []\n  quitAlways: []\n  pin: Ctrl-C\n")
    try terminal.type("q")
    #expect(terminal.sentence.contains("q does nothing here"))
    terminal.send(Keys.quitAlways)
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test func `an option puts back what the file takes away`() throws {
    let terminal = try explorer("mouse: off\n", arguments: ["--mouse"])
    #expect(terminal.mouseMode == Mouse.dragging)
  }

  @Test func `q quits from the panel over the axes and from the card of a head`() throws {
    for key in ["c", "W"] {
      let terminal = try startedExplorer(keys: [key])
      terminal.send("q")
      #expect(try terminal.waitForEnd() == .exited(0))
      expectReturned(terminal)
    }
  }
}
