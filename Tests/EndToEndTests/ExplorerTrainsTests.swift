import CPseudoTerminal
import Foundation
import Testing

@Suite(.enabled(if: pseudoterminal_available()))
struct ExplorerTrainsTests {
  private func started(_ task: String, steps: String = "150") throws -> PseudoTerminal {
    try startedExplorer(["train", task, "--steps", steps])
  }

  @Test func `a task opens paused, runs to its end at Space, and quits as always`() throws {
    let terminal = try started("choice-soft", steps: "40")
    #expect(terminal.line(0).contains("train · choice, all blended · seed 7"))
    #expect(terminal.line(0).contains("paused at step 0 of 40"))
    terminal.send(" ")
    try terminal.waitForText("done, step 40 of 40")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }

  @Test func `paused, nothing is sent`() throws {
    let terminal = try started("choice-soft", steps: "5000")
    terminal.send(" ")
    try terminal.waitForText("running, step")
    terminal.send(" ")
    try terminal.waitForText("paused at step")
    try terminal.waitUntilIdle()
    let before = terminal.bytes.count
    terminal.settle(milliseconds: 500)
    #expect(terminal.bytes.count == before)
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `keys come first while a task runs, and Ctrl-C ends it at once`() throws {
    let terminal = try started("choice-soft", steps: "100000")
    terminal.send(" ")
    try terminal.waitForText("running, step")
    terminal.send("?")
    try terminal.waitForText("keys of the training")
    terminal.send(Keys.quitAlways)
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
    #expect(OutputGrammar().strangers(in: terminal.bytes) == [])
  }
}
