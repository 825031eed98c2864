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
    case mapWithThumbnails(MapWindow)
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
      let isLast = index == parts.count - 2
      let wide = isLast && parts.count == 2 ? 4 : 3
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
    case .map(let window): [ticks(window), cells(window), firstKey, direction].compactMap(\.self)
    case .mapWithThumbnails(let window):
      [
        ticks(window), cells(window), firstKey, thumbnails,
        direction,
      ].compactMap(\.self)
    }
  }

  /// `weights  ░ ≥.05  ▒ ≥.25  ▓ ≥.50  █ ≥.75   · <.005`.
  private func ticks(_ window: MapWindow) -> StyledLine {
    var line = StyledLine(DisplayText(rangeTitle))
    if window.width.rawValue < 2, look.shading == .glyphs {
      line.append(DisplayText("  ▀▄ ≥\(threshold(0.25))"))
      return line
    }
    for amount in [0.05, 0.25, 0.5, 0.75] {
      line.append("  ")
      switch look.shading {
      case .glyphs: line.append(Shade.sequential(amount).glyph)
      case .background: line.append(" ", .on(tickShade(amount)))
      }
      line.append(DisplayText(" ≥\(threshold(amount))"))
    }
    guard window.width.rawValue >= 3 else { return line }
    let dot = roundsToZero(window.width)
    line.append(DisplayText(String(repeating: " ", count: max(2, 10 - dot.width))))
    line.append(dot, .role(.faint))
    return line
  }

  private func tickShade(_ amount: Double) -> Shade {
    picture.stage.isSigned && look.range != .rank ? .diverging(amount) : .sequential(amount)
  }

  private var rangeTitle: String {
    let sign = picture.stage.isSigned && look.range != .rank ? " ±" : ""
    switch look.range {
    case .linear, .logarithmic:
      return picture.stage.title + sign + (look.range == .logarithmic ? " log" : "")
    case .rowMaximum: return picture.stage.title + sign + " ÷ row maximum"
    case .rank: return picture.stage.title + " by rank"
    }
  }

  /// The number at which a shade begins.
  private func threshold(_ amount: Double) -> String {
    let form = picture.stage == .weights ? NumberForm.weight : .score
    switch look.range {
    case .rowMaximum, .rank: return NumberForm.weight.text(amount, digits: 2)
    case .linear:
      let number = amount * picture.largest
      return form.text(number, digits: number >= 100 ? 0 : 2)
    case .logarithmic:
      let number = powerOfTen(4 * (amount - 1)) * picture.largest
      return form.text(number, digits: 4)
    }
  }

  /// 10 to a power from −4 to 0, as softmax computes it: e^(power · ln 10).
  private func powerOfTen(_ power: Double) -> Double {
    softmax(overRow: [power * 2.302585092994046, 0]).value?.exponents.first ?? 1
  }

  /// Below which number a cell shows `·`: half of its last digit.
  private func roundsToZero(_ width: CellWidth) -> DisplayText {
    let digits: Int
    switch picture.stage.form {
    case .weight: digits = width.weightDigits
    case .score, .component: digits = width == .six ? 2 : width == .four ? 1 : 0
    }
    return DisplayText("· <." + String(repeating: "0", count: digits) + "5")
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

  private var thumbnails: StyledLine {
    StyledLine(
      look.shading == .glyphs
        ? "thumbnails ▀▄ ≥.25, 2 queries a line" : "thumbnails 2 queries a line")
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
