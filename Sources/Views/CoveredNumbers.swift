import Screen

/// Covers the numbers of a drawn view, where they are to be predicted first.
///
/// Each becomes `?`, and shades and bars go. Names, indices and everything that says what a place is stay.
///
///     3▸cat     .11 [.86]  ·     becomes     3▸cat       ?   ?   ?
public struct CoveredNumbers: Equatable, Sendable {
  /// Creates a cover.
  public init() {}

  /// Covers what is drawn in an area; no cell is selected in it any more.
  public func draw(over area: Rectangle, of frame: inout Frame) {
    for row in area.row..<area.row + area.rows {
      var column = area.column
      while column < area.endColumn {
        let end = wordEnd(row: row, from: column, area, frame)
        cover(row: row, columns: column..<end, in: area, of: &frame)
        column = max(end, column + 1)
      }
    }
    if let cursor = frame.cursor, area.contains(row: cursor.row, column: cursor.column) {
      frame.cursor = nil
    }
  }

  private func wordEnd(row: Int, from start: Int, _ area: Rectangle, _ frame: Frame) -> Int {
    var column = start
    while column < area.endColumn, !Self.divides(sign(frame[row, column])) { column += 1 }
    return column
  }

  private func cover(
    row: Int, columns: Range<Int>, in area: Rectangle, of frame: inout Frame
  ) {
    let word = columns.map { sign(frame[row, $0]) }.joined()
    let isNumber = Self.isNumber(word)
    for column in columns where isNumber || Self.isShade(sign(frame[row, column])) {
      frame.write(" ", row: row, column: column, in: area)
    }
    if isNumber, let last = columns.last {
      frame.write("?", row: row, column: last, style: .role(.faint), in: area)
    }
    // What divides words is a sign of its own: a bracket around the selected number, a shade.
    if columns.upperBound < area.endColumn {
      let sign = sign(frame[row, columns.upperBound])
      if sign == " " || Self.isShade(sign) || sign == "[" || sign == "]" {
        frame.write(" ", row: row, column: columns.upperBound, in: area)
      }
    }
  }

  private func sign(_ cell: Cell) -> String { cell.glyph.width > 0 ? cell.glyph.text : "" }

  private static func divides(_ sign: String) -> Bool {
    [" ", "│", "[", "]", "(", ")"].contains(sign) || isShade(sign)
  }

  /// A block, whole or in eighths, or a shade.
  private static func isShade(_ sign: String) -> Bool {
    guard let scalar = sign.unicodeScalars.first, sign.unicodeScalars.count == 1 else {
      return false
    }
    return (0x2580...0x2595).contains(scalar.value) || scalar == "#" || scalar == "%"
  }

  /// A number with decimals, or one of the signs that stand for a number.
  static func isNumber(_ word: String) -> Bool {
    if ["·", "╱", "∅", "…"].contains(word) { return true }
    let digits = word.drop { "+−-÷×".contains($0) }.prefix { !"*,".contains($0) }
    guard digits.contains("."), digits.contains(where: \.isNumber) else { return false }
    return digits.allSatisfy { ".…".contains($0) || $0.isNumber }
  }
}
