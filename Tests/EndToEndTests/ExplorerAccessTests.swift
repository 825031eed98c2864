import CPseudoTerminal
import Foundation
import Screen
import Testing

/// The real program for those who hear the screen, need contrast, or sit before another background.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerAccessTests {
  @Test func `with --accessible the screen is sentences, and the cursor stands on the first`()
    throws
  {
    let terminal = try startedExplorer(["--accessible", "--color", "24bit"])
    #expect(terminal.line(0).hasPrefix("map, L1.H3 pronoun→antecedent, layer 2/2"))
    #expect(terminal.line(1).hasPrefix("query it reads key animal with weight .928"))
    #expect(terminal.cursor == (1, 0) && terminal.showsCursor)
    #expect(terminal.mouseMode == 0)
    let cells = terminal.grid.cells.joined()
    #expect(cells.allSatisfy { $0.foreground == -1 && $0.background == -1 })
    #expect(!terminal.text.contains { "│─█▓▒░▀▄┃".contains($0) })
    let before = (0..<24).map(terminal.line)
    try terminal.type("l")
    let after = (0..<24).map(terminal.line)
    #expect(after[1].hasPrefix("query it reads key didn't"))
    #expect((0..<24).filter { before[$0] != after[$0] }.allSatisfy { (1...3).contains($0) })
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test func `every view, menu and field as sentences`() throws {
    let terminal = try startedExplorer(["--accessible"])
    for (keys, start) in [
      (["v", "s"], "steps, "), (["v", "h"], "heads, "), (["v", "t"], "text, "),
      (["v", "v"], "vectors, "), (["v", "o"], "output, "), (["v", "e"], "metrics, "),
      (["v", "c"], "compare, "), (["?"], "keys of the compare"), ([Keys.escape, ":"], "palette, "),
      ([Keys.escape, "c"], "the six axes, "), ([Keys.escape, "W"], "what there is to know"),
    ] {
      try terminal.type(keys)
      #expect(terminal.line(0).hasPrefix(start), "\(terminal.line(0))")
    }
    try terminal.type(Keys.escape, "v", "m", "e")
    #expect(terminal.line(1).hasPrefix("the sentence; Enter keeps it"))
    #expect(terminal.cursor.row == 2)
    try terminal.type("!", Keys.escape, "\u{6}")
    #expect(terminal.line(0).hasPrefix("map, "))
  }

  @Test func `nothing moves by itself while a task is trained`() throws {
    let terminal = try startedExplorer(
      ["train", "choice-soft", "--steps", "40", "--accessible"], rows: 30, columns: 160)
    #expect(terminal.line(0).hasPrefix("training, "))
    var shown = [terminal.line(0)]
    terminal.send(" ")
    try terminal.wait(for: "the last step") {
      if shown.last != terminal.line(0) { shown.append(terminal.line(0)) }
      return terminal.line(0).contains("step 40") && !terminal.line(0).contains("running")
    }
    #expect(shown.count == 3, "before, running and done: \(shown)")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `the lessons and their pages as sentences`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("heed-lessons-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try startedExplorer(
      ["learn", "--accessible"], environment: ["XDG_STATE_HOME": folder.path])
    #expect(terminal.line(0).hasPrefix("the lessons, a list to choose from"))
    try terminal.type("j")
    #expect(terminal.line(1).hasPrefix("lesson 2, "))
    try terminal.type("k", Keys.enter)
    #expect(terminal.line(0).contains("step 1 of "))
    for _ in 0..<12 {
      #expect(!terminal.text.contains { "│─█▓▒░▀▄┃●○".contains($0) }, "\(terminal.text)")
      try terminal.type(" ")
    }
    #expect(terminal.text.contains("option 1: "))
    #expect(terminal.mouseMode == 0)
  }

  @Test(arguments: ["ffff/ffff/ffff", "ff/ff/ff", "f/f/f"])
  func `the terminal's answer chooses the colours, whenever it comes`(_ color: String) throws {
    let terminal = try startedExplorer(["--color", "24bit"])
    let asked = try startedExplorer(["--color", "24bit", "--background", "light"])
    #expect(terminal.grid.differences(from: asked.grid) != [])
    try terminal.type("\u{1B}]11;rgb:\(color)\u{1B}\\")
    #expect(terminal.grid.differences(from: asked.grid) == [])
  }

  @Test func `an answer is never typed, and changes no word on the screen`() throws {
    for keys in [["e"], ["/"], [":"], ["1", "2"]] {
      let terminal = try startedExplorer(
        ["--color", "24bit"], environment: ["ESCDELAY": "10000"], keys: keys)
      let before = terminal.text
      for byte in "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}".utf8 { terminal.send([byte]) }
      try terminal.waitUntilIdle()
      #expect(terminal.text == before, "\(keys)")
    }
  }

  @Test func `what the reader says counts more than what the terminal answers`() throws {
    let terminal = try startedExplorer(["--color", "24bit", "--background", "dark"])
    let before = terminal.grid
    try terminal.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}")
    #expect(terminal.grid.differences(from: before) == [])
  }

  @Test(arguments: ["24bit", "256", "16"])
  func `high contrast is an option and a line of the palette`(_ depth: String) throws {
    let arguments = ["--color", depth, "--background", "dark"]
    let terminal = try startedExplorer(arguments)
    let asked = try startedExplorer(arguments + ["--contrast", "high"])
    #expect(terminal.grid.differences(from: asked.grid) != [])
    try terminal.type([":"] + "contrast high".map(String.init) + [Keys.enter])
    #expect(terminal.grid.differences(from: asked.grid) == [])
  }

  @Test func `a background that nobody says has colours for both`() throws {
    let terminal = try startedExplorer(["--color", "16"])
    let letters = terminal.grid.cells.joined()
    #expect(letters.allSatisfy { $0.foreground == -1 && $0.background == -1 })
  }
}

/// The title of the window.
@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerTitleTests {
  private let kept = "\u{1B}[22;2t"
  private let restored = "\u{1B}]2;\u{7}\u{1B}[23;2t"

  private func sent(_ terminal: PseudoTerminal) -> String {
    String(decoding: terminal.bytes, as: UTF8.self)
  }

  private func count(_ text: String, in terminal: PseudoTerminal) -> Int {
    sent(terminal).components(separatedBy: text).count - 1
  }

  @Test func `it says what is shown, is sent once, and comes back`() throws {
    let terminal = try startedExplorer(keys: ["l", "j", "k", "h"])
    let title =
      "\u{1B}]2;heed · map · L1.H3 · The animal didn't cross the street because it was too tired\u{7}"
    #expect(count(title, in: terminal) == 1 && count("\u{1B}]2;", in: terminal) == 1)
    #expect(count(kept, in: terminal) == 1)
    try terminal.type("v", "h")
    #expect(sent(terminal).contains("\u{1B}]2;heed · heads · L1.H3"))
    terminal.send("q")
    try terminal.waitForEnd()
    #expect(count(restored, in: terminal) == 1 && count(kept, in: terminal) == 1)
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
  }

  @Test func `a title is text, whatever the sentence has in it`() throws {
    let terminal = try startedExplorer(["a\u{1B}]2;bad\u{7} \u{9B}m \u{202E}cat"])
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
    #expect(sent(terminal).contains("\u{1B}]2;heed · map · L1.H3 · a␛]2;bad␇"))
    #expect(!sent(terminal).contains("\u{202E}"))
  }

  @Test(arguments: [(["--no-title"], [:]), ([], ["TERM": "vt100"]), ([], ["TERM": "linux"])])
  func `without a title, or where it is not wanted, nothing is sent`(
    _ arguments: [String], _ environment: [String: String]
  ) throws {
    let terminal = try startedExplorer(arguments, environment: environment, keys: ["v", "h"])
    terminal.send("q")
    try terminal.waitForEnd()
    #expect(!sent(terminal).contains("]2;") && !sent(terminal).contains("22;2t"))
  }

  @Test(arguments: [SIGTERM, SIGKILL, SIGSEGV]) func `it comes back after every death`(
    _ signal: Int32
  ) throws {
    let terminal = try startedExplorer()
    kill(terminal.child, signal)
    try terminal.waitForEnd()
    #expect(count(restored, in: terminal) == 1)
  }

  @Test func `suspended, the shell has its own title`() throws {
    let terminal = try startedExplorer()
    terminal.send(Keys.suspend)
    try terminal.waitForStop()
    #expect(count(restored, in: terminal) == 1)
    terminal.goOn()
    try terminal.waitForText("query it reads key animal")
    try terminal.waitUntilIdle()
    #expect(count(kept, in: terminal) == 2)
    terminal.send("q")
    try terminal.waitForEnd()
    #expect(count(restored, in: terminal) == 2)
  }

  @Test func `in ASCII the title is ASCII`() throws {
    let terminal = try startedExplorer(environment: ["LANG": "C"])
    #expect(sent(terminal).contains("\u{1B}]2;heed . map . L1.H3 . The animal"))
  }
}
