/// What somebody did with the mouse, and where.
///
///     MouseEvent(.press(.left), at: Position(row: 3, column: 12))
public struct MouseEvent: Equatable, Hashable, Sendable {
  /// What happened.
  public let kind: Kind
  /// The cell of the screen under the pointer.
  public let position: Position
  /// The keys that were held down meanwhile.
  public let modifiers: Modifiers

  /// What can happen.
  public enum Kind: Equatable, Hashable, Sendable {
    /// A button went down.
    case press(Button)
    /// A button came up.
    case release(Button)
    /// The pointer went to another cell while a button was down.
    case drag(Button)
    /// The wheel was turned by one notch.
    case wheel(Direction)
  }

  /// A button of the mouse.
  public enum Button: Equatable, Hashable, Sendable, CaseIterable {
    /// The one that selects.
    case left
    /// The wheel, pressed down.
    case middle
    /// The other one.
    case right
  }

  /// Where the wheel was turned to.
  public enum Direction: Equatable, Hashable, Sendable, CaseIterable {
    /// Away from the hand.
    case up
    /// Towards the hand.
    case down
    /// To the left, or tilted.
    case left
    /// To the right, or tilted.
    case right
  }

  /// Keys that are held down while the mouse is used.
  public struct Modifiers: OptionSet, Equatable, Hashable, Sendable {
    /// One bit for each key.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Shift; most terminals keep it for selecting text and do not pass it on.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, Option or Meta.
    public static let alt = Modifiers(rawValue: 2)
    /// Control.
    public static let control = Modifiers(rawValue: 4)
  }

  /// Creates an event.
  ///
  /// - Parameters:
  ///   - kind: What happened.
  ///   - position: The cell of the screen under the pointer.
  ///   - modifiers: The keys that were held down.
  public init(_ kind: Kind, at position: Position, modifiers: Modifiers = []) {
    self.kind = kind
    self.position = position
    self.modifiers = modifiers
  }
}
