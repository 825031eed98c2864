import Screen

/// The last line: what some keys do here.
///
///     ←↓↑→ cell  [ ] head  { } layer  t stage  Space steps  e text  c axes     ? keys
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
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let end = last.line
    let room = area.columns - 1 - end.width - 2
    var line = StyledLine()
    for hint in hints {
      var longer = line
      if longer.width > 0 { longer.append("  ") }
      longer.append(hint.line)
      guard longer.width <= room else { break }
      line = longer
    }
    drawLine(line, aside: end, in: area, of: &frame)
    if line.width == 0, end.width >= area.columns - 1 {
      end.draw(row: area.row, column: area.column, in: area, of: &frame)
    }
  }
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

  /// Keys and label with a blank between them.
  var line: StyledLine {
    let isDisabled = disabledReason != nil
    var line = StyledLine(keys, isDisabled ? .role(.disabled) : .role(.hintKey, .bold))
    line.append(" ")
    line.append(label, .role(isDisabled ? .disabled : .hint))
    return line
  }
}
