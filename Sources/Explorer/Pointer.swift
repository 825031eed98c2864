import Screen
import Views

/// What the mouse is doing, from one report to the next.
enum Pointer: Equatable, Sendable {
  /// The left button is down.
  case pressed(Press)
  /// The wheel is being turned: all of it is one change of the history.
  case turning

  /// Where the button went down, and what was there.
  struct Press: Equatable, Sendable {
    /// The place of the screen.
    let position: Position
    /// What stood there.
    let target: MouseTarget?
    /// The cell that was selected then.
    let cell: MapPlaces.Cell
    /// Whether a click there would open what was selected before.
    var opens: Bool
    /// Whether the history has the state from before the button went down.
    var isRemembered: Bool
  }
}
