import Screen

/// A number that can be moved between two ends.
///
///     temperature  0.1 ├───────●────────────┤ 10   now 1
public struct LessonSlider: Equatable, Sendable {
  /// What it is called.
  public let name: DisplayText
  /// The smallest number, as it is written.
  public let lowest: DisplayText
  /// The largest number, as it is written.
  public let highest: DisplayText
  /// Where it stands, 0 the lowest and 1 the highest.
  public let share: Double
  /// The number, as it is written.
  public let number: DisplayText

  /// Creates a slider.
  public init(
    name: DisplayText, lowest: DisplayText, highest: DisplayText, share: Double,
    number: DisplayText
  ) {
    self.name = name
    self.lowest = lowest
    self.highest = highest
    self.share = share
    self.number = number
  }

  /// Where the knob would stand if it were put at a place of the screen, 0 to 1; nil beside it.
  public func share(at position: Position, in area: Rectangle) -> Double? {
    let room = room(columns: area.columns)
    let start = area.column + 1 + name.width + 3 + lowest.width + 1
    guard position.row == area.row, (start..<start + room).contains(position.column) else {
      return nil
    }
    return Double(position.column - start) / Double(max(1, room - 1))
  }

  private func room(columns: Int) -> Int {
    let ends = name.width + lowest.width + highest.width + number.width
    return min(40, max(3, columns - ends - 16))
  }

  /// Draws it in the first row of an area, and puts the cursor on the knob.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let room = room(columns: area.columns)
    let knob = Int((min(1, max(0, share)) * Double(room - 1)).rounded())
    var line = StyledLine(name, .role(.heading, .bold))
    line.append("  \(lowest) ├")
    let start = area.column + 1 + line.width
    line.append(DisplayText(String(repeating: "─", count: knob)))
    line.append("●", .role(.query, .bold))
    line.append(DisplayText(String(repeating: "─", count: room - 1 - knob)))
    line.append("┤ \(highest)   now ")
    line.append("[\(number)]", .role(.query, .bold))
    line.draw(row: area.row, column: area.column + 1, in: area, of: &frame)
    frame.cursor = Position(row: area.row, column: min(area.endColumn - 1, start + knob))
  }
}
