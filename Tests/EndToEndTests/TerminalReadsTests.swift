import CPseudoTerminal
import Foundation
import Testing

/// What is typed and pasted arrives as it was meant.
@Suite(.enabled(if: pseudoterminal_available()))
struct TerminalReadsTests {
  @Test func `keys arrive by their names`() throws {
    let terminal = try PseudoTerminal("terminal-probe", rows: 60)
    try terminal.waitForText("depth")
    let keys = [
      ("\u{1B}[A", "up"), ("\u{1B}OB", "down"), ("\u{1B}[C", "right"), ("\u{1B}OD", "left"),
      ("\u{1B}[H", "home"), ("\u{1B}[4~", "end"), ("\u{1B}[5~", "pageUp"),
      ("\u{1B}[6~", "pageDown"), ("\u{1B}[3~", "delete"), ("\u{1B}[2~", "insert"),
      ("\u{1B}[Z", "backTab"), ("\t", "tab"), ("\r", "enter"), ("\u{7F}", "backspace"),
      ("\u{1B}OP", "function(1)"), ("\u{1B}[24~", "function(12)"), ("\u{4}", "control(\"d\")"),
      ("漢", "character(\"漢\")"), ("é", "character(\"é\")"), ("\u{1B}", "escape"),
    ]
    for (bytes, name) in keys {
      terminal.send(bytes)
      try terminal.waitForText("key(Screen.Key.\(name))")
    }
  }

  /// Bytes that are sent one by one may be late on a busy machine.
  private let patient = ["ESCDELAY": "10000"]

  @Test func `what is not known is swallowed, and an answer is no key`() throws {
    let terminal = try PseudoTerminal("terminal-probe", environment: patient)
    try terminal.waitForText("depth")
    let unknown =
      "\u{1B}[?1;2x\u{1B}]12;rgb:0/0/0\u{1B}\\\u{1B}P1$r0m\u{1B}\\\u{1B}[<35;3;4M\u{1B}[32;3;4M\u{1B}[M !!\u{1B}[I"
    for byte in unknown.utf8 { terminal.send([byte]) }
    terminal.send("x")
    try terminal.waitForText("character(\"x\")")
    #expect(terminal.line(3).hasPrefix("depth"))
    #expect(terminal.line(4).hasPrefix("key(Screen.Key.character(\"x\")"))
  }

  @Test func `a slow program still reads a sequence whole`() throws {
    let terminal = try PseudoTerminal("terminal-probe")
    try terminal.waitForText("depth")
    terminal.send("d\u{1B}")
    try terminal.wait(for: "taking the first half") { !terminal.hasUntakenInput }
    terminal.send("[A")
    try terminal.waitForText("key(Screen.Key.character(\"d\"))")
    terminal.send("1")
    try terminal.waitForText("character(\"1\")")
    #expect(terminal.text.contains("key(Screen.Key.up)"))
    #expect(!terminal.text.contains("escape"))
  }

  @Test func `the mouse arrives with its place, split at any byte`() throws {
    let terminal = try PseudoTerminal("terminal-probe", environment: patient, columns: 160)
    try terminal.waitForText("depth")
    #expect(terminal.mouseMode == Mouse.dragging)
    for byte in "\u{1B}[<0;120;6M\u{1B}[<32;121;7M\u{1B}[<0;121;7m\u{1B}[<65;1;1M".utf8 {
      terminal.send([byte])
    }
    try terminal.waitForText("wheel(Screen.MouseEvent.Direction.down)")
    for (line, kind) in [(4, "press"), (5, "drag"), (6, "release")] {
      #expect(terminal.line(line).contains("\(kind)(Screen.MouseEvent.Button.left)"))
    }
    #expect(terminal.line(4).contains("row: 5, column: 119"))
    #expect(!terminal.text.contains("key("))
  }

  @Test func `the mouse can be left to the terminal, and taken again`() throws {
    let terminal = try PseudoTerminal("terminal-probe")
    try terminal.waitForText("depth")
    for (key, mode) in [("m", 0), ("m", 0), ("M", Mouse.dragging), ("M", Mouse.dragging), ("m", 0)]
    {
      terminal.send(key)
      try terminal.wait(for: "mouse mode \(mode)") { terminal.mouseMode == mode }
      terminal.send("\u{1A}")
      try terminal.waitForStop()
      expectReturned(terminal)
      terminal.goOn()
      try terminal.wait(for: "second screen") { terminal.showsSecondScreen }
      try terminal.wait(for: "mouse mode \(mode)") { terminal.mouseMode == mode }
    }
  }

  @Test func `a paste is one text`() throws {
    let terminal = try PseudoTerminal("terminal-probe")
    try terminal.waitForText("depth")
    terminal.send("\u{1B}[200~two\nlines\u{1B}[2Jé\u{1B}[201~")
    try terminal.waitForText("paste(\"two lines[2Jé\")")
    let long = String(repeating: "x", count: 2 << 20)
    terminal.send("\u{1B}[200~\(long)\u{1B}[201~")
    try terminal.waitForText("paste of \(1 << 20) bytes")
  }

  @Test func `another thread can wake it`() throws {
    let terminal = try PseudoTerminal("terminal-probe")
    try terminal.waitForText("depth")
    terminal.send("w")
    try terminal.waitForText("wake")
  }

  @Test func `keys come from the terminal when input comes from a pipe`() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.close()
    let terminal = try PseudoTerminal("terminal-probe", input: pipe.fileHandleForReading)
    try terminal.waitForText("depth")
    terminal.send("k")
    try terminal.waitForText("character(\"k\")")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }
}
