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
    /// Grids of patches, and the map under them; so many keys before the first patch.
    case grid(MapWindow, firstPatch: Int = 0)
    /// The Steps view.
    case steps
  }

  /// Which numbers are shaded, and their range.
  public let picture: HeadPicture
  /// Shades.
  public let look: Look
  /// Which view it explains.
  public let subject: Subject
  /// The selected cell, whose number is marked among the shades; nil where none is.
  public let cell: SelectedCell?

  /// From so many columns on, all colours stand in a row.
  static let barColumns = 140

  /// Creates the legend.
  public init(picture: HeadPicture, look: Look, subject: Subject, cell: SelectedCell? = nil) {
    self.picture = picture
    self.look = look
    self.subject = subject
    self.cell = cell
  }

  /// Draws the legend in the first row of an area.
  public func draw(in area: Rectangle, of frame: inout Frame) {
    guard !area.isEmpty else { return }
    let cursor = cursor
    var parts = fitting(parts(cursor, columns: area.columns), columns: area.columns)
    if let cursor, !parts.isEmpty {
      let marked = [parts[0], StyledLine(cursor.text, .role(.key))] + parts.dropFirst()
      if fitting(marked, columns: area.columns).count == marked.count { parts = marked }
    }
    line(of: parts, columns: area.columns)
      .draw(row: area.row, column: area.column + 1, in: area, of: &frame)
  }

  /// The selected number; nil where the legend is not one of shades.
  private var cursor: CursorShade? {
    guard subject != .steps else { return nil }
    return cell.flatMap { CursorShade(picture: picture, look: look, cell: $0) }
  }

  /// The parts that have room beside each other, the first ones before all others.
  private func fitting(_ parts: [StyledLine], columns: Int) -> [StyledLine] {
    var width = 0
    return parts.enumerated().filter { index, part in
      let gap = index == 0 ? 0 : 2
      guard index == 0 || width + gap + part.width + 1 <= columns else { return false }
      width += gap + part.width
      return true
    }.map(\.element)
  }

  /// The parts with gaps between them, wide ones where there is room.
  private func line(of parts: [StyledLine], columns: Int) -> StyledLine {
    let least = parts.reduce(0) { $0 + $1.width } + 2 * max(0, parts.count - 1) + 1
    var spare = columns - least
    var line = parts.first ?? StyledLine()
    for (index, part) in parts.dropFirst().enumerated() {
      let wanted = index == 0 && (part == direction || subject == .steps) ? 2 : 1
      let wider = max(0, min(wanted, spare))
      spare -= wider
      line.append(DisplayText(String(repeating: " ", count: 2 + wider)))
      line.append(part)
    }
    return line
  }

  private func parts(_ cursor: CursorShade?, columns: Int) -> [StyledLine] {
    switch subject {
    case .steps:
      [
        StyledLine("[ ] ▸ ▾ selected   ? not stepped to yet   · rounds to 0"),
        StyledLine(
          DisplayText("bars 0…1, the \(StepWords(picture.head.configuration).weightNoun)s")),
      ]
    case .map(let window):
      [shades(window, cursor, columns: columns)] + mapParts(window, thumbnails: nil)
    case .grid(let window, let first):
      [shades(window, cursor, columns: columns)] + gridParts(window, firstPatch: first)
    case .mapWithThumbnails(let window, let first):
      [shades(window, cursor, columns: columns)]
        + mapParts(window, thumbnails: thumbnails(like: first))
    }
  }

  /// Which number has which shade.
  private func shades(
    _ window: MapWindow, _ cursor: CursorShade?, columns: Int
  ) -> StyledLine {
    if look.shading == .background, columns >= Self.barColumns {
      return ShadeBar(units: ShadeUnits(picture: picture, look: look), cursor: cursor).line
    }
    return ShadeTicks(picture: picture, look: look, width: window.width, cursor: cursor).line
  }

  /// The parts by how much they are needed; each is left out where it does not fit.
  private func mapParts(_ window: MapWindow, thumbnails: StyledLine?) -> [StyledLine] {
    let parts = [cells(window), firstKey, thumbnails, changed, direction].compactMap(\.self)
    return parts + signs(window)
  }

  /// The parts of a legend for grids, where a row of numbers lies in two directions.
  private func gridParts(_ window: MapWindow, firstPatch: Int) -> [StyledLine] {
    let normalizer = picture.head.configuration.normalizer
    let sum = normalizer.isDistribution && picture.stage == .weights
    let whole = firstPatch == 0 ? "each grid sums to 1" : "each row sums to 1, a grid to less"
    let runs = sum ? whole : "\(normalizer) runs over a grid"
    return [cells(window), firstKey, StyledLine(DisplayText(runs))].compactMap(\.self)
      + signs(window)
  }

  /// The cells that have a sign in place of a shade: `╱ masked`.
  private func signs(_ window: MapWindow) -> [StyledLine] {
    picture.signs.filter { $0 != .zero || window.width.rawValue >= 3 }.map { sign in
      let behind = look.shading == .background ? sign.shade : nil
      var line = StyledLine(sign.text(window.width), behind.map { .on($0) } ?? .plain)
      line.append(" " + sign.meaning)
      return line
    }
  }

  /// The mark of rows that read otherwise than before the last change.
  private var changed: StyledLine? {
    picture.changed?.isEmpty == false ? StyledLine("* changed") : nil
  }

  /// How cells share queries and keys, where they do.
  private func cells(_ window: MapWindow) -> StyledLine? {
    switch window.width {
    case .one: StyledLine("2 queries a line")
    case .pooled:
      StyledLine(
        DisplayText(
          "a cell: the largest of \(picture.sampledOf)\(window.pooledQueries) queries × "
            + "\(window.pooledColumns) keys"), .role(.warning))
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
    case .weights where picture.head.given != nil: StyledLine("weights as the file has them")
    default: StyledLine(DisplayText("\(picture.head.configuration.normalizer) runs along a row →"))
    }
  }
}
