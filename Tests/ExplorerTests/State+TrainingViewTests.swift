import Explorer
import Foundation
import Screen
import Testing
import Training
import Views

/// Whether the modules under test are optimized, or long tests are wanted anyway.
///
/// The package says so: the tests themselves never are optimized.
#if OPTIMIZED
  let isOptimized = true
#else
  let isOptimized = ProcessInfo.processInfo.environment["HEED_LONG_TESTS"] == "1"
#endif

@Suite struct StateTrainingViewTests {
  /// The frame that was drawn before the program was written, with the numbers of our own run.
  ///
  /// Names, columns, marks and signs are those of the drawing. The numbers are not: our generator
  /// draws another text, of 24 places in place of 25, and learns faster, so that step 45 stands here
  /// for step 150; letters, the selected key and what is measured differ; the golden has them.
  @Test(.enabled(if: isOptimized, "45 steps take a minute without optimization"))
  func `induction half learned looks as it was drawn`() throws {
    var session = Session(training: .induction)
    session.type("45.")
    session.train()
    try expectScreen("training-induction-80x24", session.frame)
    let frame = session.frame
    let drawn: [(row: Int, start: String)] = [
      (0, " heed · train · induction heads · seed 7              ‖ paused at step 45 of 300"),
      (1, " loss on the repeat      █"), (2, " accuracy on the repeat  ▁"),
      (3, " L0 previous token       ▂"), (4, " L1 after a match        ▁"),
      (5, " query ↓ key →  L0.H0           query ↓ key →  L1.H0  key "), (6, "      •"),
      (7, " 0 •"), (8, " 2 "), (19, "      0····5"), (20, ""),
      (21, " ▀▄ weight ≥.25, 2 queries a line   • BOS   ▁…█ 0…1 (loss 0…2.8)   · to come"),
      (22, " step 45: L1.H0 query 13 "),
      (
        23,
        " Space run  . one step  , back  ←↓↑→ cell  x head off  d against step 0   ? keys"
      ),
    ]
    for line in drawn { #expect(frame.line(line.row).hasPrefix(line.start), "line \(line.row)") }
    #expect(frame.line(1).contains("  guessing 2.773"))
    #expect(frame.line(2).contains("  goal .950"))
    #expect(frame.line(3).contains("  mean, 64 texts"))
    for (row, text) in [
      (5, "│ L1.H0"), (6, "│ query      13▸"), (7, "│ key "), (8, "│ weight   [."),
      (9, "│  step 0    ."), (10, "│  step 30   ."), (11, "│ p(next is "), (12, "│  now       ."),
      (13, "│  step 0    ."),
    ] { #expect(frame.line(row).contains(text), "line \(row)") }
  }

  @Test(.enabled(if: isOptimized, "45 steps take a minute without optimization"))
  func `the difference and a head that is off`() throws {
    var session = Session(training: .induction)
    session.type("45.")
    session.train()
    session.type("d")
    try expectScreen("training-induction-difference-80x24", session.frame)
    session.type("d[x")
    try expectScreen("training-induction-ablated-100x30", session.resized(30, 100).frame)
  }

  @Test func `what bars and numbers stand for is said, as far as it has room`() {
    let sink = Session(training: .sink).frame
    #expect(sink.line(1).contains("  last 10 steps"))
    #expect(
      sink.line(21).hasPrefix(
        " ▀▄ weight ≥.25, 2 queries a line   • BOS   ▁…█ 0…1 (loss 0…2.8, ‖v‖ 0…8)  "))
    let width = Session(training: .learnedWidth, steps: 20).frame
    #expect(width.line(21).hasPrefix(" ▁…█ error 0…1.2, w 0…4   ▴ where w is now"))
    // Who may not look ahead guesses the first half, so that the second says what is learned.
    var causal = Session(training: .causalPalindrome)
    causal.type("lh")
    #expect(causal.frame.line(22).contains("; second half ."))
  }

  @Test func `a choice, a width and a palindrome`() throws {
    var choice = Session(training: .softChoice)
    choice.type("60.")
    choice.train()
    try expectScreen("training-choice-80x24", choice.frame)
    try expectScreen(
      "training-choice-200x60-256", choice.coloured(60, 200).frame, depth: .indexed)
    var width = Session(training: .learnedWidth, steps: 20)
    width.type("10.")
    width.train()
    try expectScreen("training-width-80x24", width.frame)
    try expectScreen("training-width-ascii-80x24", width.inASCII.frame.spelledInASCII())
    try expectScreen(
      "training-palindrome-100x30", Session(training: .causalPalindrome).resized(30, 100).frame)
  }
}

extension Session {
  fileprivate func resized(_ rows: Int, _ columns: Int) -> Session {
    var session = self
    session.perform(.resize(rows: rows, columns: columns))
    return session
  }

  fileprivate func coloured(_ rows: Int, _ columns: Int) -> Session {
    var session = resized(rows, columns)
    session.state.display = Display(shading: .background, repertoire: .unicode, depth: .indexed)
    return session
  }

  fileprivate var inASCII: Session {
    var session = self
    session.state.display = Display(shading: .glyphs, repertoire: .ascii)
    return session
  }
}
