import Attention
import Screen

/// The part of a legend that says where each shade begins.
///
///     weights  ░ ≥.05  ▒ ≥.25  ▓ ≥.50  █ ≥.75   · <.005
///
/// The shade of the selected number is marked, with glyphs in reverse, with colours by `▾`.
struct ShadeTicks: Equatable, Sendable {
  let units: ShadeUnits
  let shading: Shading
  let width: CellWidth
  let cursor: CursorShade?

  init(picture: HeadPicture, look: Look, width: CellWidth, cursor: CursorShade? = nil) {
    units = ShadeUnits(picture: picture, look: look)
    shading = look.shading
    self.width = width
    self.cursor = cursor
  }

  /// The line: title, ticks, and below which number a cell shows only `·`.
  var line: StyledLine {
    var line = StyledLine(DisplayText(units.title))
    guard units.isKnown else {
      line.append("  … the largest number is not known yet")
      return line
    }
    if units.isWithoutShades {
      line.append("  every number is 0")
      return line
    }
    for (tick, amount) in Shade.ticks.enumerated() where isShown(tick) {
      line.append("  ")
      append(tick, amount, to: &line)
    }
    if width.rawValue >= 3 { appendDot(to: &line) }
    return line
  }

  /// Without colours, half blocks show one shade only.
  private func isShown(_ tick: Int) -> Bool {
    width.rawValue >= 2 || shading == .background || tick == 1
  }

  private func append(_ tick: Int, _ amount: Double, to line: inout StyledLine) {
    let isSelected = cursor?.shade?.tick == tick
    // A selected number below zero shows the colour of its own side.
    let shade = units.shade(isSelected && cursor?.isNegative == true ? -amount : amount)
    let number = DisplayText("≥\(units.text(amount))")
    line.append(swatch(shade, isSelected: isSelected), swatchStyle(shade))
    line.append(" ")
    line.append(number, isSelected && shading == .glyphs ? Self.marked : .plain)
  }

  private static let marked = Style(emphasis: [.bold, .reverse])

  private func swatch(_ shade: Shade, isSelected: Bool) -> DisplayText {
    if shading == .background { return isSelected ? "▾" : " " }
    return width.rawValue < 2 ? "▀▄" : shade.glyph
  }

  private func swatchStyle(_ shade: Shade) -> Style {
    if shading == .background { return .on(shade) }
    return width.rawValue < 2 ? .plain : shade.ink
  }

  private func appendDot(to line: inout StyledLine) {
    let below = roundsToZero
    line.append(DisplayText(String(repeating: " ", count: max(2, 8 - below.width))))
    // In these ranges, what rounds to zero has the colour of zero; in others it may have any.
    let isPainted = shading == .background && [.linear, .symmetric].contains(units.range)
    line.append("·", isPainted ? .on(units.shade(0)) : .role(.faint))
    line.append(" " + below, .role(.faint))
  }

  /// Below which number a cell shows `·`: half of its last digit.
  private var roundsToZero: DisplayText {
    let digits: Int
    switch units.picture.stage.form {
    case .weight: digits = width.weightDigits
    case .score, .component: digits = width == .six ? 2 : width == .four ? 1 : 0
    }
    return DisplayText("<." + String(repeating: "0", count: digits) + "5")
  }
}
