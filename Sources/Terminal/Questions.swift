import CTerminal

/// What a terminal is asked when it is opened; nothing ever waits for an answer but the end.
///
/// Every terminal says what kind it is, so once it has, the questions before that are settled. One
/// that leaves before would have its answers typed into the shell.
struct Questions {
  /// The mode in which a terminal shows a frame in one piece.
  static let frames = 2026

  /// Which colour lies behind its text (OSC 11), whether it can show frames in one piece (DECRQM),
  /// then what kind it is (DA1).
  static let text = "\u{1B}]11;?\u{7}\u{1B}[?\(frames)$p\u{1B}[c"

  /// How long an answer may take before nobody expects it any more, in milliseconds.
  private static let patience: Int64 = 3000

  private var asked: Int64?

  /// Whether a terminal is known to read questions; others might show them.
  ///
  /// Those of xterm's family do, but for Terminal of macOS, which shows the end of the first.
  static func areUnderstood(environment: [String: String]) -> Bool {
    TerminalDescription.Family(of: environment["TERM", default: ""]) != .other
      && environment["TERM_PROGRAM"] != "Apple_Terminal"
  }

  /// Notes that the questions have been asked.
  mutating func ask(at time: Int64) { asked = time }

  /// Notes that the last of them was answered.
  mutating func settle() { asked = nil }

  /// Whether an answer may still be on its way.
  func areOpen(at time: Int64) -> Bool {
    asked.map { time - $0 < Questions.patience } ?? false
  }
}
