import CPseudoTerminal
import Foundation
import Testing

/// The circuit of lesson 16 is trained before the learner's eyes.
@Suite(.enabled(if: pseudoterminal_available()))
struct LessonTrainsTests {
  private func line(_ terminal: PseudoTerminal, _ text: String) -> String? {
    (0..<terminal.rows).map { terminal.line($0) }.first { $0.contains(text) }
  }

  /// The step that the sentence below the page names.
  private func step(_ terminal: PseudoTerminal) -> Int {
    let words = terminal.sentence.split { " ,:".contains($0) }
    let place = words.firstIndex(of: "step").map { $0 + 1 } ?? words.endIndex
    return words.indices.contains(place) ? Int(words[place]) ?? 0 : 0
  }

  /// The lines of the loss that are seen until a text appears.
  private func losses(_ terminal: PseudoTerminal, until text: String) throws -> Set<String> {
    var seen: Set<String> = []
    try terminal.wait(for: "text \(text)", seconds: 120) {
      if let loss = line(terminal, "loss on the repeat") { seen.insert(loss) }
      return line(terminal, text) != nil
    }
    return seen
  }

  @Test func `a circuit is found while one watches, pauses, steps, scrubs, stops and goes on`()
    throws
  {
    let terminal = try startedExplorer(["learn", "a-circuit-is-born"])
    terminal.send(" ")
    try terminal.waitForText("PREDICT")
    terminal.send(Keys.enter)
    try terminal.waitForText("your answer")
    terminal.send(" ")
    try terminal.wait(for: "two frames") { step(terminal) >= 10 }
    terminal.send(" ")
    try terminal.waitForText("paused at step")
    let paused = terminal.sentence
    let pausedStep = step(terminal)
    // The runs that decide the answers say how far they are until they have ended.
    terminal.settle(milliseconds: 400)
    let bytes = terminal.bytes.count
    terminal.settle(milliseconds: 400)
    #expect(terminal.bytes.count == bytes)
    #expect(terminal.sentence == paused)
    terminal.send(".")
    try terminal.waitForText("paused at step \(pausedStep + 1) of 200")
    terminal.send("9\(Keys.left)")
    try terminal.waitForText("trained to")
    terminal.send(" ")
    #expect(try losses(terminal, until: "done, step 200 of 200").count > 2)
    terminal.send(" ")
    try terminal.waitForText("REVEAL")
    terminal.send("  ")
    try terminal.waitForText("PREDICT")
    terminal.send("60\(Keys.enter)")
    try terminal.waitForText("your answer")
    terminal.send(" ")
    try terminal.waitForText("running, step")
    terminal.send(Keys.escape)
    try terminal.waitForText("the training is stopped")
    terminal.send(Keys.enter)
    try terminal.waitForText("Who does what?")
    terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    expectReturned(terminal)
  }
}
