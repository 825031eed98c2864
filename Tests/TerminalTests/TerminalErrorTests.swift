import Terminal
import Testing

struct TerminalErrorTests {
  @Test(arguments: [
    (TerminalError.noTerminal, "There is no terminal to draw on."),
    (.unnamed, "The variable TERM, which names the terminal, is not set."),
    (.unknown("no\u{1B}such"), "The terminal no␛such is not known here."),
    (.incapable("dumb"), "The terminal dumb cannot place its cursor."),
    (.inBackground, "The program runs in the background and may not draw."),
    (.refused, "The system refused to open the terminal."),
  ])
  func `every error is one plain sentence`(_ error: TerminalError, _ sentence: String) {
    #expect(error.description == sentence)
  }

  @Test func `a name without end is shortened`() {
    let name = String(repeating: "x", count: 100_000)
    #expect(TerminalError.unknown(name).description.count < 80)
  }
}
