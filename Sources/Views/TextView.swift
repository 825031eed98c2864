import Attention
import Screen

/// The Text view: the sentence itself, each token shaded by what the subjects read of it, or by how
/// much it reads of them; below, the largest numbers as bars.
///
///     0  BOS    The₁  ▾animal  didn't   cross
///       ░.01      ·  [.93]       ·        ·
public struct TextView: Equatable, Sendable {
  /// The sentence and its numbers.
  public let read: ReadText
  /// Where everything stands.
  public let layout: TextLayout
  /// Shades.
  public let look: Look
  /// What keeps from a mistake: one sentence under the list.
  public let advice: DisplayText

  /// Creates the view.
  public init(read: ReadText, layout: TextLayout, look: Look, advice: DisplayText = "") {
    self.read = read
    self.layout = layout
    self.look = read.look(look)
    self.advice = advice
  }

  /// Draws the view and puts the cursor on the token that the arrows move.
  public func draw(of frame: inout Frame) {
    let shades = shades
    for line in layout.visible {
      drawPosition(ofLine: line, of: &frame)
      for token in layout.flow.lines[line] where read.words.indices.contains(token) {
        TextToken(
          read: read, layout: layout, shading: look.shading, token: token,
          shade: read.numbers.tokens.contains(token)
            ? shades[token - read.numbers.tokens.lowerBound] : nil
        ).draw(row: layout.row(ofLine: line), of: &frame)
      }
    }
    drawLists(of: &frame)
    for (offset, line) in wrapped(advice.description, columns: layout.advice.columns - 2)
      .prefix(layout.advice.rows).enumerated()
    {
      frame.write(
        DisplayText(assembled: line), row: layout.advice.row + offset,
        column: layout.advice.column + 1, style: .role(.faint), in: layout.advice)
    }
  }

  private var shades: [Shade?] {
    ShadeScale(stage: read.picture.stage, look: look, largest: read.picture.largest ?? .infinity)
      .shades(ofRow: read.numbers.all)
  }

  /// The position of the first token of a line, left of it.
  private func drawPosition(ofLine line: Int, of frame: inout Frame) {
    guard layout.gutter > 0, let first = layout.flow.lines[line].first else { return }
    let text = DisplayText(String(first))
    frame.write(
      text, row: layout.row(ofLine: line),
      column: layout.text.column + layout.gutter - 1 - text.width, style: .role(.faint),
      in: layout.text)
  }

  /// One list, or where there is room for two and the map is kept, that of the other direction too.
  private func drawLists(of frame: inout Frame) {
    let area = layout.list
    guard area.rows >= 3 else { return }
    guard area.columns >= 120, read.picture.map != nil else {
      TextRanking(read: read).draw(in: area, of: &frame)
      return
    }
    let half = area.columns / 2
    TextRanking(read: read).draw(in: area.leading(columns: half - 2), of: &frame)
    TextRanking(read: read.reversed).draw(in: area.droppingLeading(columns: half), of: &frame)
  }
}
