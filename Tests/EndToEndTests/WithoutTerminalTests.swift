import CPseudoTerminal
import Foundation
import Testing

/// Where nothing can be drawn, the map comes as text.
@Suite(.enabled(if: pseudoterminal_available()))
struct WithoutTerminalTests {
  @Test(arguments: [
    ("", "TERM"), ("dumb", "dumb"), ("nonsense", "nonsense"), ("../../x", "../../x"),
  ]) func `a terminal that cannot be drawn on gets text and one line`(
    _ name: String, _ named: String
  )
    throws
  {
    let terminal = try PseudoTerminal("heed", environment: ["TERM": name], rows: 60, columns: 120)
    #expect(try terminal.waitForEnd() == .exited(0))
    let said = (0..<60).map(terminal.line).filter { $0.hasPrefix("heed: ") }
    #expect(said.count == 1 && said[0].contains(named), "\(said)")
    #expect(terminal.text.contains("█.928"))
    #expect(!terminal.bytes.contains(0x1B))
    expectReturned(terminal)
  }

  @Test(arguments: ["xterm-256color", "dumb", ""])
  func `into a pipe it prints the map and nothing else`(_ name: String) throws {
    let run = try FinishedProgram(
      PseudoTerminal.path(of: "heed"), environment: ["TERM": name, "LANG": "C.UTF-8"])
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.text.contains("█.928"))
    #expect(run.text.contains("query ↓"))
    #expect(!run.output.contains(0x1B))
    #expect(run.text.hasSuffix("\n"))
  }

  @Test func `without keys it prints the map`() throws {
    let nothing = try #require(FileHandle(forReadingAtPath: "/dev/null"))
    let terminal = try PseudoTerminal("heed", rows: 60, columns: 120, input: nothing)
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.text.contains(".928"))
    #expect(!terminal.showsSecondScreen)
    expectReturned(terminal)
  }

  @Test func `text from a pipe, keys from the terminal`() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("the cat sat on the mat".utf8))
    try pipe.fileHandleForWriting.close()
    let terminal = try PseudoTerminal("heed", arguments: ["-"], input: pipe.fileHandleForReading)
    try terminal.waitForText("on the mat")
    try terminal.waitUntilIdle()
    try terminal.type("e", "!")
    #expect(terminal.line(1).contains("the mat!"))
    terminal.send(Keys.quitAlways)
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test func `a wrong option leaves the terminal alone`() throws {
    let terminal = try PseudoTerminal("heed", arguments: ["--head", "9"], columns: 160)
    #expect(try terminal.waitForEnd() == .exited(2))
    #expect(terminal.line(0).hasPrefix("heed: "))
    #expect(terminal.line(1).allSatisfy { $0 == " " })
    #expect(!terminal.bytes.contains(0x1B))
    expectReturned(terminal)
  }
}
