import Screen

/// The last line: what some keys do here.
public struct HintsLine: Equatable, Sendable {
  /// The hints, the most useful first.
  public let hints: [Hint]
  /// The hint at the right end, always shown: `? keys`.
  public let last: Hint

  /// Creates the line.
  public init(hints: [Hint], last: Hint) {
    self.hints = hints
    self.last = last
  }

  /// Draws as many whole hints as fit in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {}
}

/// Keys and what they do.
public struct Hint: Equatable, Sendable {
  /// The keys: `[ ]`.
  public let keys: DisplayText
  /// What they do: `head`.
  public let label: DisplayText
  /// Why they do nothing now, or nil.
  public let disabledReason: DisplayText?

  /// Creates a hint.
  public init(keys: DisplayText, label: DisplayText, disabledReason: DisplayText? = nil) {
    self.keys = keys
    self.label = label
    self.disabledReason = disabledReason
  }
}
