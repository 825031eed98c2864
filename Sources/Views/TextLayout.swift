import Attention
import Screen

/// Where the parts of the Text view stand: the sentence, the list of numbers, the advice.
///
/// It depends on the size, the words and the stage, never on a number.
public struct TextLayout: Equatable, Sendable {
  /// How much is told of each token; the raw value is the number of rows that a line takes.
  public enum Detail: Int, Equatable, Sendable {
    /// The word and its shade.
    case shades = 1
    /// Its number under it.
    case numbers = 2
    /// Its position under the number.
    case positions = 3
  }

  /// How much is told of each token.
  public let detail: Detail
  /// The tokens, line by line.
  public let flow: TextFlow
  /// The lines that are seen.
  public let visible: Range<Int>
  let text: Rectangle
  let list: Rectangle
  let advice: Rectangle
  /// How many columns the position of the first token of a line takes, with a blank.
  let gutter: Int

  /// Divides an area.
  ///
  /// - Parameters:
  ///   - labels: The words as they are written.
  ///   - stage: Weights need fewer columns than scores.
  ///   - token: The token that must be seen.
  ///   - area: Where to draw.
  public init(labels: [TokenLabel], stage: Stage, token: Int, area: Rectangle) {
    gutter = area.columns >= 40 ? String(max(0, labels.count - 1)).count + 1 : 0
    let columns = area.columns - gutter - 1  // The last column is for the closing bracket.
    let digits = Self.numberColumns(stage)
    let wide = TextFlow(
      widths: labels.map { 1 + max(2 + $0.nameWidth, 1 + digits) }, columns: columns)
    let hasBoth = area.rows >= 12
    let adviceRows = !hasBoth ? 0 : area.columns >= 100 ? 1 : 2
    let listRows = hasBoth ? min(labels.count + 2, max(5, area.rows / 3)) : 0
    let rows = area.rows - adviceRows - listRows
    let details: [Detail] = [.positions, .numbers]
    let fitting = details.first { wide.lines.count * $0.rawValue <= rows }
    detail = fitting ?? .shades
    flow =
      fitting != nil
      ? wide : TextFlow(widths: labels.map { 3 + $0.nameWidth }, columns: columns)
    let textRows = min(flow.lines.count * detail.rawValue, max(1, rows))
    text = area.top(rows: textRows)
    advice = area.bottom(rows: adviceRows)
    list =
      hasBoth
      ? area.droppingTop(rows: textRows).droppingBottom(rows: adviceRows) : area.top(rows: 0)
    visible = scrolledWindow(
      count: flow.lines.count, places: textRows / detail.rawValue, selected: flow.line(of: token),
      step: 1)
  }

  /// The tokens that are seen.
  public var visibleTokens: Range<Int> {
    guard let first = visible.first, let last = visible.last else { return 0..<0 }
    return flow.lines[first].lowerBound..<flow.lines[last].upperBound
  }

  /// The row of a line's words.
  func row(ofLine line: Int) -> Int {
    text.row + (line - visible.lowerBound) * detail.rawValue
  }

  /// The column at which a token begins: that of its opening bracket.
  func column(of token: Int) -> Int { text.column + gutter + flow.starts[token] }

  /// The token at a place of the screen: its word, number or position.
  ///
  /// - Parameter position: A cell of the screen.
  /// - Returns: The token, or nil beside all that are seen.
  /// - Complexity: O(tokens of a line).
  public func token(at position: Position) -> Int? {
    guard text.contains(row: position.row, column: position.column) else { return nil }
    let line = visible.lowerBound + (position.row - text.row) / detail.rawValue
    guard visible.contains(line) else { return nil }
    return flow.lines[line].first { token in
      let start = column(of: token)
      return position.column >= start && position.column < start + flow.widths[token]
    }
  }

  /// How many columns the number of a token takes.
  static func numberColumns(_ stage: Stage) -> Int { stage.form == .weight ? 3 : 4 }
}

extension TokenLabel {
  /// How many columns its name takes.
  var nameWidth: Int {
    text.width + (knowledge == .unknown ? 1 : 0) + (isRepeated ? String(index).count : 0)
  }
}
