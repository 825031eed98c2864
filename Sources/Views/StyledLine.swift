import Screen

/// Pieces of text with styles that stand on one line.
struct StyledLine: Equatable, Sendable {
  private var pieces: [(text: DisplayText, style: Style)] = []

  init() {}

  init(_ text: DisplayText, _ style: Style = .plain) { pieces = [(text, style)] }

  static func == (left: StyledLine, right: StyledLine) -> Bool {
    left.pieces.elementsEqual(right.pieces) { $0.text == $1.text && $0.style == $1.style }
  }

  /// How many columns the line takes.
  var width: Int { pieces.reduce(0) { $0 + $1.text.width } }

  /// Adds a piece to the right.
  mutating func append(_ text: DisplayText, _ style: Style = .plain) {
    pieces.append((text, style))
  }

  /// Adds another line to the right.
  mutating func append(_ line: StyledLine) { pieces += line.pieces }

  /// Draws the line and returns the first column after it.
  @discardableResult
  func draw(row: Int, column: Int, in area: Rectangle, of frame: inout Frame) -> Int {
    var next = column
    for piece in pieces {
      next = frame.write(piece.text, row: row, column: next, style: piece.style, in: area)
    }
    return next
  }
}

/// Draws one line from the left after a blank, and one at the right end where both fit.
func drawLine(
  _ left: StyledLine, aside: StyledLine, in area: Rectangle, of frame: inout Frame
) {
  let line = area.top(rows: 1)
  let room = line.columns - left.width - 1
  guard aside.width > 0, aside.width < room else {
    left.draw(row: line.row, column: line.column + 1, in: line, of: &frame)
    return
  }
  left.draw(row: line.row, column: line.column + 1, in: line, of: &frame)
  aside.draw(row: line.row, column: line.endColumn - aside.width, in: line, of: &frame)
}
