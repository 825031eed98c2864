import Screen

/// The columns of a list of tokens with numbers and bars: position, name, number, bar, a last number.
///
/// It depends on the width and the number of tokens only. Narrow lists have no last number, the
/// narrowest no bar.
struct RankingColumns: Equatable, Sendable {
  /// Whether a number stands between brackets.
  enum Frame: Equatable, Sendable {
    /// It does not.
    case bare
    /// It does.
    case brackets
  }

  private let indexEnd: Int
  private let nameColumns: Int
  /// The column after the number, its closing bracket not counted.
  let numberEnd: Int
  private let bar: Range<Int>
  private let last: Int?

  init(_ area: Rectangle, tokenCount: Int) {
    let digits = max(2, String(max(0, tokenCount - 1)).count)
    indexEnd = area.column + 2 + digits
    nameColumns = max(4, min(16, area.columns - digits - 14))
    numberEnd = indexEnd + 1 + nameColumns + 9
    let end = area.endColumn
    last = area.columns >= 44 ? end : nil
    let first = numberEnd + 2
    bar = first..<max(first, end - (last == nil ? 0 : 8))
  }

  func drawIndex(
    _ index: Int, style: Style, in line: Rectangle, of frame: inout Screen.Frame
  ) {
    let text = DisplayText(String(index))
    frame.write(
      text, row: line.row, column: indexEnd - text.width, style: style, in: line)
  }

  func drawName(
    _ name: DisplayText, style: Style, in line: Rectangle, of frame: inout Screen.Frame
  ) {
    frame.write(
      name.truncated(to: nameColumns), row: line.row, column: indexEnd + 1, style: style, in: line)
  }

  func drawNumber(
    _ text: DisplayText, style: Style, _ brackets: Frame = .bare, in line: Rectangle,
    of frame: inout Screen.Frame
  ) {
    let start = numberEnd - text.width
    frame.write(text, row: line.row, column: start, style: style, in: line)
    guard brackets == .brackets else { return }
    frame.write("[", row: line.row, column: start - 1, style: style, in: line)
    frame.write("]", row: line.row, column: numberEnd, style: style, in: line)
  }

  /// A bar so long, 1 being all of its columns, in eighths of a column.
  func drawBar(
    _ length: Double, _ style: Style, in line: Rectangle, of frame: inout Screen.Frame
  ) {
    guard length.isFinite else { return }
    let eighths = Int((min(1, max(0, length)) * Double(bar.count * 8)).rounded())
    let whole = String(repeating: "█", count: eighths / 8)
    let part = eighths % 8 == 0 ? "" : String("▏▎▍▌▋▊▉".dropFirst(eighths % 8 - 1).prefix(1))
    drawBar(DisplayText(whole + part), style, in: line, of: &frame)
  }

  /// Text where the bars stand.
  func drawBar(
    _ text: DisplayText, _ style: Style, in line: Rectangle, of frame: inout Screen.Frame
  ) {
    frame.write(
      text.prefix(columns: bar.count), row: line.row, column: bar.lowerBound, style: style, in: line
    )
  }

  func drawLast(
    _ text: DisplayText, style: Style, in line: Rectangle, of frame: inout Screen.Frame
  ) {
    guard let last else { return }
    frame.write(text, row: line.row, column: last - text.width, style: style, in: line)
  }
}
