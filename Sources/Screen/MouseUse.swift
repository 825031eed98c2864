/// Who has the mouse.
public enum MouseUse: Equatable, Hashable, Sendable, CaseIterable {
  /// The program: it is told of clicks, of the wheel and of dragging.
  case program
  /// The terminal: it selects text with it.
  case terminal
}
