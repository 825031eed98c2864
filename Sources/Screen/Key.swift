/// A key that was pressed, as a person would name it.
public enum Key: Equatable, Hashable, Sendable {
  /// A printable character, capitals and symbols as typed.
  case character(Character)
  /// Control and a lower-case letter or sign: `.control("c")`.
  case control(Character)
  /// An arrow.
  case up
  /// An arrow.
  case down
  /// An arrow.
  case left
  /// An arrow.
  case right
  /// To the beginning.
  case home
  /// To the end.
  case end
  /// A page up.
  case pageUp
  /// A page down.
  case pageDown
  /// To the next pane.
  case tab
  /// To the previous pane.
  case backTab
  /// In, or keep.
  case enter
  /// Out, or put back.
  case escape
  /// Back, or delete to the left.
  case backspace
  /// Delete to the right.
  case delete
  /// Insert.
  case insert
  /// A function key, from 1.
  case function(Int)
}
