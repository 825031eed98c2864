import CPseudoTerminal
import Foundation
import Testing

/// Frames in one piece (mode 2026), only where the terminal has said that it can.
@Suite(.enabled(if: pseudoterminal_available()))
struct SynchronizedFramesTests {
  private static let question = "\u{1B}[?2026$p"
  private static let (begin, end) = ("\u{1B}[?2026h", "\u{1B}[?2026l")

  @Test(
    arguments: [
      ("1", true), ("2", true), ("0", false), ("3", false), ("4", false), (nil, false),
    ] as [(String?, Bool)])
  func `after the answer`(_ answer: String?, _ isUsed: Bool) throws {
    let terminal = try startedSilently()
    let before = terminal.grid
    if let answer { try terminal.type("\u{1B}[?2026;\(answer)$y\u{1B}[?1;2c") }
    #expect(terminal.grid.differences(from: before) == [], "an answer is never shown")
    let start = terminal.bytes.count
    let moved = try terminal.type("h")
    let frame = String(decoding: terminal.bytes.dropFirst(start), as: UTF8.self)
    #expect(frame.hasPrefix(Self.begin) == isUsed && frame.hasSuffix(Self.end) == isUsed)
    #expect(frame.contains("2026") == isUsed)
    #expect(frame.count > 20)
    #expect(try terminal.type(Keys.redraw).differences(from: moved) == [])
    try expectSilence(terminal)
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
    if isUsed { #expect(text(of: terminal).contains("\u{1B}\\" + Self.end)) }
  }

  @Test func `the question is asked once, and only where it is read`() throws {
    let asked = try startedSilently()
    try asked.type("h", Keys.redraw)
    asked.resize(rows: 30, columns: 90)
    try asked.waitUntilIdle()
    #expect(text(of: asked).components(separatedBy: Self.question).count == 2)
    for environment in [
      ["TERM": "vt100"], ["TERM": "linux"],
      ["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"],
    ] {
      let terminal = try startedExplorer(environment: environment)
      #expect(!text(of: terminal).contains("2026") && !text(of: terminal).contains("\u{1B}[c"))
    }
  }

  @Test func `an answer split at any byte, and late, is no key`() throws {
    let answer = Array("\u{1B}[?2026;2$y\u{1B}[?62;1c".utf8)
    let terminal = try startedSilently(keys: ["e"])
    let before = terminal.grid
    // Behind the Escape a pause would mean that it was a key; it is the rest that may come late.
    for split in 2..<answer.count where answer[split - 1] != 0x1B {
      terminal.send(Array(answer[..<split]))
      try terminal.wait(for: "taking the first half") { !terminal.hasUntakenInput }
      terminal.send(Array(answer[split...]))
      try terminal.waitUntilIdle()
      #expect(terminal.grid.differences(from: before) == [], "split at \(split)")
    }
  }

  private func startedSilently(keys: [String] = []) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal("heed")
    terminal.keepSilent()
    try terminal.waitUntilIdle()
    try terminal.type(keys)
    return terminal
  }

  /// A key without effect sends nothing, not even the brackets of a frame.
  private func expectSilence(_ terminal: PseudoTerminal) throws {
    try terminal.type("0")
    let before = terminal.bytes.count
    try terminal.type("h")
    #expect(terminal.bytes.count == before)
  }

  private func text(of terminal: PseudoTerminal) -> String {
    String(decoding: terminal.bytes, as: UTF8.self)
  }
}
