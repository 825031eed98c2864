import Attention
import Screen

/// One row of a map of half blocks: shades and signs, ready to be paired with the row below.
struct HalfBlockRow {
  /// What one half of a cell shows.
  enum Half: Equatable {
    case shade(Shade)
    case empty
    case sign(DisplayText)
  }

  private let halves: [Half]

  init(values: [StageValue], scale: ShadeScale) {
    let shades = scale.shades(ofRow: values)
    halves = zip(values, shades).map { value, shade in
      switch value {
      case .masked: .sign(NumberSign.masked)
      case .undefined: .sign(NumberSign.undefined)
      case .number(let number) where !number.isFinite: .sign(NumberSign.undefined)
      case .number: shade.map(Half.shade) ?? .empty
      }
    }
  }

  /// One row of a pooled map; nil below its last one.
  init?(_ overview: Overview, block: Int, scale: ShadeScale) {
    guard overview.queryBlocks.indices.contains(block) else { return nil }
    self.init(values: overview.keyBlocks.indices.map { overview[block, $0] }, scale: scale)
  }

  subscript(column: Int) -> Half { halves.indices.contains(column) ? halves[column] : .empty }

  /// The glyph of two halves, one over the other.
  static func cell(
    top: Half?, bottom: Half?, _ shading: Shading
  ) -> (glyph: DisplayText, style: Style) {
    let top = top ?? .empty
    let bottom = bottom ?? .empty
    if shading == .background { return coloured(top, bottom) }
    switch (isDark(top), isDark(bottom)) {
    case (true, true): return ("█", .plain)
    case (true, false): return ("▀", .plain)
    case (false, true): return ("▄", .plain)
    case (false, false): return (sign(top) ?? sign(bottom) ?? " ", .role(.faint))
    }
  }

  private static func coloured(_ top: Half, _ bottom: Half) -> (glyph: DisplayText, style: Style) {
    if top == bottom, let sign = sign(top) { return (sign, style(.standard, paint(bottom))) }
    return ("▀", style(paint(top), paint(bottom)))
  }

  private static func style(_ foreground: Paint, _ background: Paint) -> Style {
    Style(foreground: foreground, background: background)
  }

  private static func paint(_ half: Half) -> Paint {
    switch half {
    case .shade(let shade): .shade(shade)
    case .sign(NumberSign.masked): .shade(.masked)
    case .sign: .shade(.undefined)
    case .empty: .shade(.sequential(0))
    }
  }

  private static func isDark(_ half: Half) -> Bool {
    if case .shade(let shade) = half { (shade.amount ?? 0) >= 0.25 } else { false }
  }

  private static func sign(_ half: Half) -> DisplayText? {
    if case .sign(let sign) = half { sign } else { nil }
  }
}
