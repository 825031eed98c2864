import Screen

/// What a terminal answers when it is asked something; an answer is never a key.
public enum TerminalReply: Equatable, Sendable {
  /// What it does with a private mode that it was asked about (DECRQM).
  case mode(number: Int, ModeState)
  /// The colour behind its text (OSC 11).
  case background(RGB)
  /// What kind of terminal it is (DA1): every terminal says that, so earlier questions it has not
  /// answered by then it will not answer.
  case attributes

  /// What a terminal does with a mode.
  public enum ModeState: Int, Sendable {
    /// It does not know the mode.
    case unknown
    /// It is on.
    case on
    /// It is off, and can be switched on.
    case off
    /// It is always on.
    case alwaysOn
    /// It is always off.
    case alwaysOff
  }
}
