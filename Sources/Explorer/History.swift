/// The states that undo and redo go through.
///
/// Holds at most `limit` of them; the oldest is forgotten first.
public struct History: Equatable, Sendable {
  /// How many changes can be undone.
  public static let limit = 200

  private var past: [Exploration] = []
  private var future: [Exploration] = []

  /// Creates an empty history.
  public init() {}

  /// Whether there is something to undo.
  public var canUndo: Bool { !past.isEmpty }

  /// Whether there is something to redo.
  public var canRedo: Bool { !future.isEmpty }

  /// Remembers the state before a change; what was undone can no longer be redone.
  public mutating func remember(_ exploration: Exploration) {
    past.append(exploration)
    if past.count > Self.limit { past.removeFirst() }
    future.removeAll()
  }

  /// The state before the last change, or nil; the current one can be redone.
  public mutating func undo(from current: Exploration) -> Exploration? {
    guard let previous = past.popLast() else { return nil }
    future.append(current)
    return previous
  }

  /// The state that was undone last, or nil; the current one can be undone.
  public mutating func redo(from current: Exploration) -> Exploration? {
    guard let next = future.popLast() else { return nil }
    past.append(current)
    return next
  }
}
