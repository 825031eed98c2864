import Screen

/// A number as a horizontal bar: as long as the number is large, with `−` in its first cell where
/// it is negative.
///
///     SignedBar(9.64, largest: 32, cells: 6).text  // █▊
///     SignedBar(-0.77, largest: 32, cells: 6).text  // −
struct SignedBar: Equatable, Sendable {
  /// The glyphs of the bar.
  let text: DisplayText
  /// On which side of zero the number is.
  let side: Side

  /// On which side of zero a number is.
  enum Side: Equatable, Sendable {
    case positive
    case negative
  }

  /// Makes the bar of a number; one that is not finite, or exactly zero, has none.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - largest: The absolute value that fills all cells.
  ///   - cells: How many cells there are.
  init(_ value: Double, largest: Double, cells: Int) {
    side = value < 0 ? .negative : .positive
    guard value != 0, value.isFinite, largest > 0, largest.isFinite, cells > 0 else {
      text = ""
      return
    }
    let share = min(1, abs(value) / largest)
    let eighths = Int((share * Double(cells * 8)).rounded(.down))
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    let bar = String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    text = DisplayText(value < 0 ? "−" + bar.dropFirst() : bar)
  }

  /// Draws the bar, in the colours of its side where there are shades of colour; its sign is text.
  func draw(
    row: Int, column: Int, shading: Shading, in area: Rectangle, of frame: inout Frame
  ) {
    let paint: Paint =
      shading == .glyphs ? .standard : .shade(.diverging(side == .negative ? -0.75 : 0.75))
    frame.write(text, row: row, column: column, style: Style(foreground: paint), in: area)
    guard side == .negative, text.width > 0 else { return }
    frame.write("−", row: row, column: column, in: area)
  }
}
