import Screen
import Testing

extension Frame {
  /// One row as text, without the blanks at its end.
  func trimmed(_ row: Int) -> String {
    String(line(row).reversed().drop { $0 == " " }.reversed())
  }

  /// The text of a view that takes one line, without the blanks at its end.
  static func line(columns: Int, _ draw: (Rectangle, inout Frame) -> Void) -> String {
    drawn(rows: 1, columns: columns, draw).trimmed(0)
  }

  /// Whether a view draws nothing into an area without cells, and puts no cursor there.
  static func leavesEmptyAreasAlone(_ draw: (Rectangle, inout Frame) -> Void) -> Bool {
    let before = Frame(rows: 4, columns: 9)
    return [(0, 0), (0, 9), (4, 0)].allSatisfy { rows, columns in
      var frame = before
      draw(Rectangle(row: 1, column: 1, rows: rows, columns: columns), &frame)
      return frame == before
    }
  }
}

/// Holds lines of text to a golden file.
func expectLines(_ name: String, _ lines: [String]) throws {
  var frame = Frame(rows: lines.count, columns: 120)
  for (row, line) in lines.enumerated() {
    frame.write(DisplayText(assembled: line), row: row, column: 0)
  }
  try expectGolden(name, frame)
}
