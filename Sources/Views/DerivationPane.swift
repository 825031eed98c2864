import Attention
import Screen

/// The pane beside the map: every number between the selected query and key.
///
///     │ 1 dot  q·k   48.76
///     │   noun?      32.00
///     │ 2 scale ÷√16 12.19
public struct DerivationPane: Equatable, Sendable {
  /// The head.
  public let picture: HeadPicture
  /// The selected cell.
  public let cell: SelectedCell

  /// How many columns the narrow form takes, its rule included.
  public static let narrowColumns = 20
  /// How many columns the wide form takes, its rule included.
  public static let wideColumns = 35

  /// What the steps are called.
  var words: StepWords { StepWords(picture.head.configuration) }

  /// Creates the pane.
  public init(picture: HeadPicture, cell: SelectedCell) {
    self.picture = picture
    self.cell = cell
  }

  /// Draws a rule in the first column and the pane beside it, wide from `wideColumns` on.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    for row in area.row..<area.endRow {
      frame.write("│", row: row, column: area.column, style: .role(.faint), in: area)
    }
    let body = area.droppingLeading(columns: 2)
    guard !body.isEmpty, let derivation = cell.derivation else { return }
    let rows =
      picture.head.given != nil
      ? givenRows(derivation)
      : area.columns >= Self.wideColumns
        ? wideRows(derivation, count: body.rows) : narrowRows(derivation, count: body.rows)
    for (offset, row) in rows.prefix(body.rows).enumerated() {
      row.draw(in: body.line(offset), of: &frame)
    }
  }
}

/// One line of the pane: words on the left, numbers where they belong.
struct PaneRow: Equatable, Sendable {
  private let left: DisplayText
  private let style: Style
  /// Numbers and the column after which each ends; nil for the right edge.
  private var numbers: [Number] = []

  private struct Number: Equatable, Sendable {
    let text: DisplayText
    let end: Int?
    let isSelected: Bool
  }

  init(_ left: String, _ style: Style = .plain) {
    self.left = DisplayText(assembled: left)
    self.style = style
  }

  /// Adds a number that ends before a column, counted from the left edge of the pane.
  func with(_ number: String, endingAt end: Int? = nil) -> PaneRow {
    var row = self
    row.numbers.append(Number(text: DisplayText(assembled: number), end: end, isSelected: false))
    return row
  }

  /// Adds the selected number, between brackets of which the second stands after the column.
  func withSelected(_ number: String, endingAt end: Int? = nil) -> PaneRow {
    var row = self
    row.numbers.append(Number(text: DisplayText(assembled: number), end: end, isSelected: true))
    return row
  }

  func draw(in line: Rectangle, of frame: inout Frame) {
    let first = numbers.map { place($0, in: line) - ($0.isSelected ? 1 : 0) }.min()
    let room = first.map { $0 - line.column - 1 } ?? line.columns
    frame.write(
      left.truncated(to: max(0, room)), row: line.row, column: line.column, style: style, in: line)
    for number in numbers {
      let start = place(number, in: line)
      let style = number.isSelected ? Style(emphasis: .bold) : style
      let end = frame.write(number.text, row: line.row, column: start, style: style, in: line)
      guard number.isSelected else { continue }
      frame.write("[", row: line.row, column: start - 1, style: style, in: line)
      frame.write("]", row: line.row, column: end, style: style, in: line)
    }
  }

  private func place(_ number: Number, in line: Rectangle) -> Int {
    let end = number.end.map { line.column + $0 } ?? line.endColumn - (number.isSelected ? 1 : 0)
    return end - number.text.width
  }
}
