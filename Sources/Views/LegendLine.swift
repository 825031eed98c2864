import Attention
import Screen

/// The legend: which shade means which number.
///
///     weights  ░ ≥.05  ▒ ≥.25  ▓ ≥.50  █ ≥.75   · <.005    softmax runs along a row →
public struct LegendLine: Equatable, Sendable {
  /// Which view it explains.
  public enum Subject: Equatable, Sendable {
    /// A map.
    case map(MapWindow)
    /// A map and the thumbnails under it.
    case mapWithThumbnails(MapWindow, Thumbnail?)
    /// The Steps view.
    case steps
  }

  /// Which numbers are shaded, and their range.
  public let picture: HeadPicture
  /// Shades.
  public let look: Look
  /// Which view it explains.
  public let subject: Subject

  /// Creates the legend.
  public init(picture: HeadPicture, look: Look, subject: Subject) {
    self.picture = picture
    self.look = look
    self.subject = subject
  }

  /// Draws the legend in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let parts = parts
    var line = parts.first ?? StyledLine()
    for (index, part) in parts.dropFirst().enumerated() {
      let wide = index == 0 && (parts.count == 2 || part == direction) ? 4 : 3
      let fitting = [wide, 3, 2].first { line.width + $0 + part.width + 1 <= area.columns }
      guard let gap = fitting else { continue }
      line.append(DisplayText(String(repeating: " ", count: gap)))
      line.append(part)
    }
    line.draw(row: area.row, column: area.column + 1, in: area, of: &frame)
  }

  private var parts: [StyledLine] {
    switch subject {
    case .steps:
      [
        StyledLine("[ ] ▸ ▾ selected   ? not stepped to yet   · rounds to 0"),
        StyledLine("bars 0…1, the weights"),
      ]
    case .map(let window): mapParts(window, thumbnails: nil)
    case .mapWithThumbnails(let window, let first):
      mapParts(window, thumbnails: thumbnails(like: first))
    }
  }

  /// The parts by how much they are needed; each is left out where it does not fit.
  private func mapParts(_ window: MapWindow, thumbnails: StyledLine?) -> [StyledLine] {
    let ticks = ShadeTicks(picture: picture, look: look, width: window.width).line
    let parts = [ticks, cells(window), firstKey, thumbnails, direction].compactMap(\.self)
    return parts + signs(window)
  }

  /// The cells that have a sign in place of a shade: `╱ masked`.
  private func signs(_ window: MapWindow) -> [StyledLine] {
    picture.signs.filter { $0 != .zero || window.width.rawValue >= 3 }.map { sign in
      let behind = look.shading == .background ? sign.shade : nil
      var line = StyledLine(sign.text, behind.map { .on($0) } ?? .plain)
      line.append(" " + sign.meaning)
      return line
    }
  }

  /// How cells share queries and keys, where they do.
  private func cells(_ window: MapWindow) -> StyledLine? {
    switch window.width {
    case .one: StyledLine("2 queries a line")
    case .pooled:
      StyledLine(
        DisplayText(
          "a cell: the largest of \(window.pooledQueries) queries × \(window.pooledColumns) keys"),
        .role(.warning))
    default: nil
    }
  }

  /// How thumbnails are read, and whether several queries and keys share one of their blocks.
  func thumbnails(like first: Thumbnail?) -> StyledLine {
    let name = look.shading == .glyphs ? "thumbnails ▀▄ ≥.25," : "thumbnails"
    let queries = first?.queryBlocks.map(\.count).max() ?? 1
    let keys = first?.keyBlocks.map(\.count).max() ?? 1
    guard queries > 1 || keys > 1 else { return StyledLine("\(name) 2 queries a line") }
    return StyledLine("\(name) the largest of \(queries) queries × \(keys) keys")
  }

  private var firstKey: StyledLine? {
    guard look.firstKey == .unshaded, picture.stage != .output else { return nil }
    return StyledLine(DisplayText("key \(picture.keyName(0)) unshaded"), .role(.warning))
  }

  private var direction: StyledLine {
    switch picture.stage {
    case .output: StyledLine("columns are value dimensions")
    default: StyledLine(DisplayText("\(picture.head.configuration.normalizer) runs along a row →"))
    }
  }
}
