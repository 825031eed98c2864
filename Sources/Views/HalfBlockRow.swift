import Attention
import Screen

/// One row of a map of half blocks: shades and signs, ready to be paired with the row below.
struct HalfBlockRow {
  /// What one half of a cell shows.
  enum Half: Equatable {
    case shade(Shade)
    case empty
    case sign(CellSign)
  }

  private let halves: [Half]

  init(values: [StageValue], scale: ShadeScale) {
    let shades = scale.shades(ofRow: values)
    halves = zip(values, shades).map { value, shade in
      if let sign = CellSign(value), sign != .zero { return .sign(sign) }
      return shade.map(Half.shade) ?? .empty
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
    if shading == .background { return colored(top, bottom) }
    switch (isDark(top), isDark(bottom)) {
    case (true, true): return ("█", .plain)
    case (true, false): return ("▀", .plain)
    case (false, true): return ("▄", .plain)
    case (false, false): return (sign(top) ?? sign(bottom) ?? " ", .role(.faint))
    }
  }

  /// Each half in its colour; a half without one is left to the terminal.
  ///
  /// Of two shades the larger is the ink: where most of a map is small, what lies behind it seldom
  /// changes from cell to cell, and takes the fewest bytes.
  private static func colored(_ top: Half, _ bottom: Half) -> (glyph: DisplayText, style: Style) {
    if top == bottom, let sign = sign(top) { return (sign, shade(top).map { .on($0) } ?? .plain) }
    switch (shade(top), shade(bottom)) {
    case (let top?, let bottom?):
      let isLower = (bottom.level ?? -1) > (top.level ?? -1)
      let (ink, ground) = isLower ? (bottom, top) : (top, bottom)
      return (isLower ? "▄" : "▀", Style(foreground: .shade(ink), background: .shade(ground)))
    case (let top?, nil): return ("▀", ink(top))
    case (nil, let bottom?): return ("▄", ink(bottom))
    case (nil, nil): return (" ", .plain)
    }
  }

  private static func ink(_ shade: Shade) -> Style { Style(foreground: .shade(shade)) }

  private static func shade(_ half: Half) -> Shade? {
    switch half {
    case .shade(let shade): shade
    case .sign(let sign): sign.shade
    case .empty: nil
    }
  }

  /// Whether a half is dark where shades are glyphs: all of them look alike.
  private static func isDark(_ half: Half) -> Bool {
    if case .shade(let shade) = half, let tick = shade.tick { tick >= 1 } else { false }
  }

  private static func sign(_ half: Half) -> DisplayText? {
    if case .sign(let sign) = half { sign.text } else { nil }
  }
}
