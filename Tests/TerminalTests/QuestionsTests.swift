import Testing

@testable import Terminal

struct QuestionsTests {
  @Test(arguments: [
    (["TERM": "xterm-256color"], true), (["TERM": "tmux-256color"], true),
    (["TERM": "xterm-kitty"], true), (["TERM": "linux"], false), (["TERM": "vt100"], false),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], false), ([:], false),
  ])
  func `only terminals that read questions are asked`(
    _ environment: [String: String], _ areAsked: Bool
  ) {
    #expect(Questions.areUnderstood(environment: environment) == areAsked)
  }

  @Test func `they are open until the last answer, but not for ever`() {
    var questions = Questions()
    #expect(!questions.areOpen(at: 0))
    questions.ask(at: 100)
    #expect(questions.areOpen(at: 100) && questions.areOpen(at: 3099))
    #expect(!questions.areOpen(at: 3100))
    questions.settle()
    #expect(!questions.areOpen(at: 200))
  }

  @Test func `the kind of terminal is asked last, so that its answer settles the others`() {
    #expect(Questions.text.hasPrefix("\u{1B}]11;?\u{7}"))
    #expect(Questions.text.contains("\u{1B}[?2026$p") && Questions.text.hasSuffix("\u{1B}[c"))
  }
}
