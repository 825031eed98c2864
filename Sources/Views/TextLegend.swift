import Attention
import Screen

/// The legend of the Text view: shades, marks, and what is left out for want of room.
///
///     weights  ░ ≥.05  ▒ ≥.25  ▓ ≥.50  █ ≥.75   · <.005   ▸ reads ▾   softmax runs along a row →
public struct TextLegend: Equatable, Sendable {
  /// The sentence and its numbers.
  public let read: ReadText
  /// Shades.
  public let look: Look
  /// How much is told of each token.
  public let detail: TextLayout.Detail
  /// The first of the small maps under the text, where there are any.
  public let thumbnail: Thumbnail?

  /// Creates the legend.
  public init(
    read: ReadText, look: Look, detail: TextLayout.Detail, thumbnail: Thumbnail? = nil
  ) {
    self.read = read
    self.look = read.look(look)
    self.detail = detail
    self.thumbnail = thumbnail
  }

  /// Draws the legend in the first row of an area; what does not fit is left out.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    var line = StyledLine()
    for (place, part) in parts.enumerated() {
      let gap = place == 0 ? 0 : 3
      guard place == 0 || line.width + gap + part.width + 1 <= area.columns else { continue }
      line.append(DisplayText(String(repeating: " ", count: gap)))
      line.append(part)
    }
    line.draw(row: area.row, column: area.column + 1, in: area, of: &frame)
  }

  private var parts: [StyledLine] {
    let width: CellWidth = detail == .shades ? .two : .four
    let ticks = ShadeTicks(picture: read.picture, look: look, width: width).line
    return [ticks, numbers, firstKey, marks, thumbnails, direction].compactMap(\.self) + signs
  }

  private var numbers: StyledLine? {
    detail == .shades
      ? StyledLine("shades only, no room for numbers", .role(.warning)) : nil
  }

  private var firstKey: StyledLine? {
    guard look.firstKey == .unshaded else { return nil }
    return StyledLine("key \(read.name(0)) unshaded", .role(.warning))
  }

  private var thumbnails: StyledLine? {
    thumbnail.map {
      LegendLine(picture: read.picture, look: look, subject: .steps).thumbnails(like: $0)
    }
  }

  private var marks: StyledLine {
    var line = StyledLine("▸", .role(.query, .bold))
    line.append(" reads ")
    line.append("▾", .role(.key, .bold))
    return line
  }

  private var direction: StyledLine {
    StyledLine(DisplayText("\(read.picture.head.configuration.normalizer) runs along a row"))
  }

  /// The tokens that have a sign in place of a shade: `╱ masked`.
  private var signs: [StyledLine] {
    let all = read.numbers.all
    return CellSign.signs(of: MapContents(of: all)).filter { $0 != .zero || detail != .shades }.map
    { sign in
      let behind = look.shading == .background ? sign.shade : nil
      var line = StyledLine(sign.text, behind.map { .on($0) } ?? .plain)
      line.append(" " + sign.meaning)
      return line
    }
  }
}
