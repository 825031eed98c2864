import Screen

/// The line in which a search is typed, and how many tokens it finds.
///
///      search /the   2 found
public struct SearchLine: Equatable, Sendable {
  /// What stands before the text.
  public let prompt: DisplayText
  /// What is searched for.
  public let text: String
  /// The cursor stands before the character with this index.
  public let cursor: Int
  /// What stands behind the text: `2 found`.
  public let aside: DisplayText

  /// Creates the line.
  public init(
    prompt: DisplayText = " search /", text: String, cursor: Int, aside: DisplayText
  ) {
    self.prompt = prompt
    self.text = text
    self.cursor = cursor
    self.aside = aside
  }

  /// Draws the line in the first row of an area and puts the cursor into the text.
  ///
  /// A text that is longer than the line is scrolled so that the cursor is seen.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let start = frame.write(
      prompt, row: area.row, column: area.column, style: .role(.heading), in: area)
    let gap = aside.width == 0 ? 0 : aside.width + 3
    let shown = DisplayText(text)
    guard start + shown.width + gap < area.endColumn else {
      drawScrolled(from: start, gap: gap, in: area, of: &frame)
      return
    }
    let end = frame.write(
      shown, row: area.row, column: start, style: .role(.field), in: area)
    frame.write(aside, row: area.row, column: end + 3, in: area)
    let before = columns(of: text, before: cursor)
    frame.cursor = Position(row: area.row, column: start + before)
  }

  /// The number found keeps its place at the end, unless the text would have no room left.
  private func drawScrolled(
    from start: Int, gap: Int, in area: Rectangle, of frame: inout Frame
  ) {
    let room = area.endColumn - start
    let kept = room - gap >= 8 ? gap : 0
    let field = area.top(rows: 1).droppingLeading(columns: start - area.column)
      .leading(columns: room - kept)
    TextField(text: text, cursor: cursor).draw(in: field, of: &frame)
    guard kept > 0 else { return }
    frame.write(aside, row: area.row, column: area.endColumn - aside.width, in: area)
  }
}
