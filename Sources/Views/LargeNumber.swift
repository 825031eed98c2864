import Screen

/// A number in digits five lines tall, to be read from the back of a room.
///
///     ███ ███  █
///     █ █   █ ██
///     …
///
/// A sign that has no large form stands as it is, in the last line.
public struct LargeNumber: Equatable, Sendable {
  /// What is written.
  public let text: DisplayText

  /// Creates a number.
  public init(_ text: DisplayText) { self.text = text }

  /// How many lines it takes.
  public static let rows = 5

  /// How many columns it takes.
  public var columns: Int {
    let widths = text.glyphs.map { Self.shape(of: $0.text)[0].count + 1 }
    return max(0, widths.reduce(0, +) - 1)
  }

  /// Draws it from the top left of an area; what has no room is left out.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    var column = area.column
    for glyph in text.glyphs {
      let shape = Self.shape(of: glyph.text)
      for (offset, line) in shape.enumerated() {
        frame.write(
          DisplayText(line), row: area.row + offset, column: column,
          style: Style(emphasis: .bold), in: area)
      }
      column += shape[0].count + 1
    }
  }

  /// Five lines of equal width.
  static func shape(of sign: String) -> [String] {
    guard let shape = shapes[sign] else {
      let blank = String(repeating: " ", count: max(1, DisplayText(sign).width))
      return [blank, blank, blank, blank, sign]
    }
    return shape.map { line in String(line.map { $0 == "#" ? Character("█") : $0 }) }
  }

  private static let shapes: [String: [String]] = [
    "0": ["#####", "#   #", "#   #", "#   #", "#####"],
    "1": ["  #  ", " ##  ", "  #  ", "  #  ", "#####"],
    "2": ["#####", "    #", "#####", "#    ", "#####"],
    "3": ["#####", "    #", " ####", "    #", "#####"],
    "4": ["#   #", "#   #", "#####", "    #", "    #"],
    "5": ["#####", "#    ", "#####", "    #", "#####"],
    "6": ["#####", "#    ", "#####", "#   #", "#####"],
    "7": ["#####", "    #", "   # ", "  #  ", "  #  "],
    "8": ["#####", "#   #", "#####", "#   #", "#####"],
    "9": ["#####", "#   #", "#####", "    #", "#####"],
    ".": ["  ", "  ", "  ", "##", "##"],
    "−": ["     ", "     ", "#####", "     ", "     "],
    "+": ["     ", "  #  ", "#####", "  #  ", "     "],
    "?": ["#####", "    #", "  ###", "     ", "  #  "],
    "╱": ["    #", "   # ", "  #  ", " #   ", "#    "],
    "∅": [" ### #", "#   # ", "#  ## ", "# # # ", "#### "],
    "·": ["   ", "   ", "###", "   ", "   "],
  ].mapValues { lines in
    let width = lines.map(\.count).max() ?? 0
    return lines.map { $0 + String(repeating: " ", count: width - $0.count) }
  }
}
