import Screen

/// What happened while the program waited.
public enum TerminalEvent: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse was used; only after `Terminal.use(.program)`.
  case mouse(MouseEvent)
  /// Text was pasted, without control characters, at most 1 MiB of it.
  case paste(String)
  /// The terminal has answered a question that the program asked.
  case reply(TerminalReply)
  /// The screen has this size now, or has to be drawn again.
  case resized(rows: Int, columns: Int)
  /// The terminal is gone: leave at once, as by SIGHUP.
  case hangUp
  /// A signal asks the program to end: leave at once, by `Terminal.die(of:)`.
  case terminate(signal: Int32)
  /// Somebody called `Waker.wake()`.
  case wake
}
