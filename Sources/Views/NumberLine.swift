import Screen

/// The line in which a number is typed: what it is called, its text, what is to be said of it.
///
///      k(animal) animate = 1.694   follows at once
public struct NumberLine: Equatable, Sendable {
  /// What the number is called.
  public let name: DisplayText
  /// What is typed.
  public let text: String
  /// The cursor stands before the character with this index.
  public let cursor: Int
  /// What stands behind the text.
  public let aside: DisplayText

  /// Creates the line.
  public init(name: DisplayText, text: String, cursor: Int, aside: DisplayText) {
    self.name = name
    self.text = text
    self.cursor = cursor
    self.aside = aside
  }

  /// Draws the line in the first row of an area and puts the cursor into the number.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let start = frame.write(
      " " + name.truncated(to: max(0, area.columns / 2)) + " = ", row: area.row,
      column: area.column, style: .role(.heading), in: area)
    let room = area.endColumn - start
    let width = min(max(DisplayText(text).width + 1, 8), max(1, room))
    let field = area.top(rows: 1).droppingLeading(columns: start - area.column)
      .leading(columns: width)
    TextField(text: text, cursor: cursor).draw(in: field, of: &frame)
    guard aside.width + 3 <= room - width else { return }
    frame.write(aside, row: area.row, column: start + width + 3, in: area)
  }
}
