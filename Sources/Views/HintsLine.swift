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
    for place in places(columns: area.columns) {
      place.hint.line.draw(
        row: area.row, column: area.column + place.columns.lowerBound, in: area, of: &frame)
    }
  }

  /// A hint, and where it stands.
  public struct Place: Equatable, Sendable {
    /// The hint.
    public let hint: Hint
    /// Its columns, counted from the first of the line.
    public let columns: Range<Int>

    /// The key at a column of the line: the one written there, at a label the one left of it.
    ///
    ///     place.key(at: 3)  // "]" of "[ ] head"
    ///
    /// - Returns: What is written for the key, or nil beside the hint.
    public func key(at column: Int) -> DisplayText? {
      guard columns.contains(column) else { return nil }
      return hint.keyPlaces.last { columns.lowerBound + $0.start <= column }?.key
    }
  }

  /// The hints that are seen in so many columns, from left to right: whole ones from the first on,
  /// and at the right end the last, of which as much is seen as fits.
  ///
  ///     line.places(columns: 24).map(\.columns)  // [1..<10, 18..<24] of " ←↓↑→ cell  …  ? keys"
  ///
  /// - Parameter columns: How many columns the line has.
  /// - Returns: The hints and their places, which lie in the line.
  /// - Complexity: O(hints).
  public func places(columns: Int) -> [Place] {
    let end = last.line.width
    guard end < columns - 1 else {
      return columns > 0 ? [Place(hint: last, columns: 0..<min(columns, end))] : []
    }
    let room = columns - end - 2  // A blank before the first, two before the last.
    var places: [Place] = []
    for hint in hints {
      let start = places.last.map { $0.columns.upperBound + 2 } ?? 1
      let stop = start + hint.line.width
      guard stop <= room else { break }
      places.append(Place(hint: hint, columns: start..<stop))
    }
    return places + [Place(hint: last, columns: columns - end..<columns)]
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

  /// Each key that is written, and where it begins: words between blanks, arrows one by one.
  var keyPlaces: [(key: DisplayText, start: Int)] {
    var places: [(key: DisplayText, start: Int)] = []
    var start = 0
    for word in keys.description.split(separator: " ", omittingEmptySubsequences: false) {
      let isArrows = word.allSatisfy { "←↓↑→".contains($0) }
      for key in isArrows ? word.map({ String($0) }) : [String(word)] where !key.isEmpty {
        let text = DisplayText(key)
        places.append((text, start))
        start += text.width
      }
      start += 1
    }
    return places
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
