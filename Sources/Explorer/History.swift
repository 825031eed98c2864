import Models

/// The states that undo and redo go through.
///
/// Holds at most `limit` of them, and fewer of many long texts; the oldest is forgotten first. States
/// that share a run of the model count its tokens once.
public struct History: Equatable, Sendable {
  /// How many changes can be undone.
  public static let limit = 500
  /// How many tokens the runs of the model may have together, so that long texts do not fill the memory.
  public static let tokenLimit = 100_000

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
    future.removeAll()
    past.removeFirst(firstAffordable(in: past.suffix(Self.limit)))
  }

  /// Where the states begin whose runs have few enough tokens; the last one always stays.
  private func firstAffordable(in states: ArraySlice<Exploration>) -> Int {
    var first = states.endIndex - 1
    var tokenCount = states[first].trace.tokens.count
    while first > states.startIndex {
      if !states[first - 1].sharesRun(with: states[first]) {
        tokenCount += states[first - 1].trace.tokens.count
      }
      guard tokenCount <= Self.tokenLimit else { break }
      first -= 1
    }
    return first
  }

  /// The last state before the current one that something is true of, or nil.
  func last(where isWanted: (Exploration) -> Bool) -> Exploration? { past.last(where: isWanted) }

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
