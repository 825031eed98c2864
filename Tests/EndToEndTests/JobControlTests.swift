import CPseudoTerminal
import Foundation
import Testing

/// Ctrl-Z, `fg` and `&` in a real shell; the shell is at its prompt whenever it has the terminal.
@Suite(.enabled(if: pseudoterminal_available()))
struct JobControlTests {
  /// The map, a sentence that is edited, a search, the palette, help, a step, the menu of views, the
  /// field of a number, the panel of the axes, the card of a head.
  static let places: [[String]] = [
    [], ["e", "x"], ["/", "t"], [":", "h"], ["?"], [" "], ["v"], ["v", "v", "e", "4"], ["c"], ["W"],
  ]

  @Test(arguments: places) func `Ctrl-Z and fg come back to the same place`(_ keys: [String]) throws
  {
    let terminal = try startedShell()
    let start = terminal.bytes.count
    try type("heed", into: terminal)
    try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
    let program = try waitForProgram(in: terminal)
    try waitUntilIdle(program, in: terminal)
    for key in keys {
      terminal.send(key)
      try waitUntilIdle(program, in: terminal)
    }
    let before = terminal.grid
    for _ in 0..<2 {
      terminal.send(Keys.suspend)
      try waitForPrompt(in: terminal)
      expectReturned(terminal)
      #expect(terminal.text.contains("Stopped"))
      try type("fg", into: terminal)
      try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
      try waitUntilIdle(program, in: terminal)
      #expect(terminal.grid.differences(from: before) == [])
    }
    terminal.send(Keys.quitAlways)
    try waitForPrompt(in: terminal)
    expectReturned(terminal)
    #expect(terminal.bytes.count > start)
  }

  /// A page of a lesson, its question, the field of a show of hands.
  @Test(arguments: [[], [" ", " "], [" ", " ", "V", "1"]])
  func `Ctrl-Z and fg in a lesson`(_ keys: [String]) throws {
    let terminal = try startedShell()
    let program = try started("heed learn dictionary", in: terminal)
    for key in keys {
      terminal.send(key)
      try waitUntilIdle(program, in: terminal)
    }
    let before = terminal.grid
    #expect(before.cells[0].map(\.text).joined().contains("dictionary"))
    terminal.send(Keys.suspend)
    try waitForPrompt(in: terminal)
    expectReturned(terminal)
    try type("fg", into: terminal)
    try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
    try waitUntilIdle(program, in: terminal)
    #expect(terminal.grid.differences(from: before) == [])
    terminal.send(Keys.quitAlways)
    try waitForPrompt(in: terminal)
    expectReturned(terminal)
  }

  @Test func `Ctrl-Z in the middle of a training, and fg goes on with it`() throws {
    let terminal = try startedShell()
    let program = try started("heed train choice-soft --steps 1000000", in: terminal)
    terminal.send(" ")
    try terminal.waitForText("running, step")
    terminal.send(Keys.suspend)
    try waitForPrompt(in: terminal)
    expectReturned(terminal)
    let before = terminal.bytes.count
    terminal.settle(milliseconds: 300)
    #expect(terminal.bytes.count == before, "nothing of it is left on the shell's screen")
    try type("fg", into: terminal)
    try terminal.waitForText("running, step")
    terminal.send(" ")
    try terminal.waitForText("paused at step")
    try waitUntilIdle(program, in: terminal)
    terminal.send(Keys.quitAlways)
    try waitForPrompt(in: terminal)
    expectReturned(terminal)
  }

  @Test func `started with & it waits for fg without a byte`() throws {
    let terminal = try startedShell()
    try type("heed &", into: terminal)
    try waitForPrompt(in: terminal)
    try terminal.wait(for: "word that it is stopped") {
      terminal.send("\r")
      _ = terminal.read(atMost: 65_536)
      return terminal.text.contains("Stopped")
    }
    try waitForPrompt(in: terminal)
    #expect(!terminal.showsSecondScreen && terminal.mouseMode == 0)
    try type("fg", into: terminal)
    try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
    try waitUntilIdle(waitForProgram(in: terminal), in: terminal)
    #expect(terminal.text.contains("[.93]"))
    terminal.send("q")
    try waitForPrompt(in: terminal)
    expectReturned(terminal)
  }

  @Test func `what is typed after q is for the shell`() throws {
    // A shell that edits its line takes keys as they are typed; without that, Enter as it was typed
    // into a screen does not end a line.
    let terminal = try startedShell(["--norc", "--noprofile", "-i"])
    try type("heed", into: terminal)
    try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
    try waitUntilIdle(waitForProgram(in: terminal), in: terminal)
    terminal.send("jlqecho after$((40 + 2))\r")
    try terminal.waitForText("after42")
    try waitForPrompt(in: terminal)
  }

  /// The terminal answers the questions of the start; a shell would take the answer for typing.
  @Test func `no answer of the terminal is left to the shell`() throws {
    for turn in 0..<8 {
      let terminal = try startedShell()
      terminal.send("heed; echo over$((40 + 2))\r")
      if turn % 2 == 1 { try terminal.wait(for: "second screen") { terminal.showsSecondScreen } }
      terminal.send("q")
      try terminal.waitForText("over42")
      try waitForPrompt(in: terminal)
      #expect(!terminal.text.contains("2026;") && !terminal.text.contains("1;2c"))
      expectReturned(terminal)
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: tmux)))
  func `in tmux it draws, stops, comes back and leaves`() throws {
    let socket = "heed-tests-\(ProcessInfo.processInfo.processIdentifier)"
    let folder = Bundle.main.bundleURL.path
    let terminal = try PseudoTerminal(
      Self.tmux,
      arguments: ["-L", socket, "-f", "/dev/null", "new-session", "/bin/sh"],
      environment: [
        "PATH": "\(folder):/usr/bin:/bin", "SHELL": "/bin/sh", "PS1": Self.prompt, "ENV": "",
        "TMUX_TMPDIR": NSTemporaryDirectory(),
      ])
    defer {
      _ = try? FinishedProgram(
        Self.tmux, ["-L", socket, "kill-server"],
        environment: ["TMUX_TMPDIR": NSTemporaryDirectory()])
    }
    try terminal.waitForText(Self.prompt)
    terminal.send("heed\r")
    try terminal.waitForText("[.93]")
    terminal.send("h")
    try terminal.waitForText("didn't")
    terminal.send(Keys.suspend)
    try terminal.waitForText("Stopped")
    #expect(!terminal.text.contains("[.93]"))
    terminal.send("fg\r")
    try terminal.waitForText(" heed · map")
    terminal.send("q")
    try terminal.wait(for: "the shell") {
      !terminal.text.contains(" heed · map") && terminal.text.contains(Self.prompt)
    }
    terminal.send("echo left$((40 + 2))\r")
    try terminal.waitForText("left42")
  }

  static let tmux = "/usr/bin/tmux"

  // MARK: The shell

  /// What no screen of the program shows.
  static let prompt = "shell-waits>"

  private func startedShell(
    _ arguments: [String] = ["--norc", "--noprofile", "--noediting", "-i"]
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      "/bin/bash", arguments: arguments,
      environment: [
        "PATH": "\(Bundle.main.bundleURL.path):/usr/bin:/bin", "PS1": Self.prompt,
        "HISTFILE": "/dev/null",
      ])
    try waitForPrompt(in: terminal)
    return terminal
  }

  /// Starts the program from the shell and waits for its first frame.
  private func started(_ command: String, in terminal: PseudoTerminal) throws -> Int32 {
    try type(command, into: terminal)
    try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
    let program = try waitForProgram(in: terminal)
    try waitUntilIdle(program, in: terminal)
    return program
  }

  /// Types a line and waits until the shell has taken it.
  private func type(_ line: String, into terminal: PseudoTerminal) throws {
    terminal.send(line + "\r")
    try terminal.wait(for: "taking the line") { !terminal.hasUntakenInput }
  }

  /// The prompt is the last that was written, and the cursor stands behind it.
  private func waitForPrompt(in terminal: PseudoTerminal) throws {
    try terminal.wait(for: "prompt") {
      guard !terminal.showsSecondScreen, terminal.showsCursor else { return false }
      let cursor = terminal.cursor
      return terminal.line(cursor.row).prefix(cursor.column).hasSuffix(Self.prompt)
    }
  }

  /// The program below its guard, below the shell.
  private func waitForProgram(in terminal: PseudoTerminal) throws -> Int32 {
    var program: Int32 = 0
    try terminal.wait(for: "program") {
      program = pseudoterminal_child(pseudoterminal_child(terminal.process))
      return program > 0
    }
    return program
  }

  private func waitUntilIdle(_ program: Int32, in terminal: PseudoTerminal) throws {
    try terminal.wait(for: "rest") { terminal.isIdle(program) }
  }
}
