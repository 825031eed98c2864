import Testing

@testable import Screen

struct ThemeGlyphInkTests {
  /// How much of a cell `░ ▒ ▓ █` cover.
  private let cover = [0.25, 0.5, 0.75, 1]

  @Test(arguments: ColorMap.allCases, [Background.dark, .light])
  func `what is seen of sixteen colours gets lighter on dark and darker on light`(
    _ map: ColorMap, _ background: Background
  ) {
    let ground = background == .dark ? RGB.black : .white
    let ownInk = background == .dark ? RGB.white : .black
    let theme = Theme(map: map, background: background)
    for sign in [1.0, -1] {
      let shades = Shade.ticks.map { sign < 0 ? Shade.diverging(-$0) : .sequential($0) }
      let inks = shades.map { shade in
        theme.glyphInk(of: shade).flatMap { TerminalColor.indexed($0).rgb } ?? ownInk
      }
      for ink in inks { #expect(ink.contrast(with: ground) >= 3) }
      let light = zip(inks, cover).map { $0.luminance * $1 + ground.luminance * (1 - $1) }
      for (one, next) in zip(light, light.dropFirst()) {
        #expect(background == .dark ? one < next : one > next)
      }
      for (one, next) in zip(inks, inks.dropFirst()) {
        let (one, next) = (one.lightness, next.lightness)
        #expect(background == .dark ? one <= next : one >= next)
      }
    }
  }

  @Test func `only names that terminals of eight colours have`() {
    for map in ColorMap.allCases {
      for background in Background.allCases {
        for step in -20...20 {
          let theme = Theme(map: map, background: background)
          let ink = theme.glyphInk(of: .diverging(Double(step) / 20))
          #expect(ink ?? 0 < 8)
          #expect(theme.glyphInk(of: .sequential(Double(step) / 20)) ?? 0 < 8)
        }
      }
    }
  }

  @Test func `signs differ by ink, and what is no number has none`() {
    for background in [Background.dark, .light] {
      let theme = Theme(background: background)
      #expect(theme.glyphInk(of: .diverging(-1)) != theme.glyphInk(of: .diverging(1)))
      #expect(theme.glyphInk(of: .masked) == nil && theme.glyphInk(of: .sequential(0)) == nil)
    }
  }

  @Test func `no ink that might be as light as what lies behind it`() {
    for map in ColorMap.allCases {
      for step in -20...20 {
        for shade in [Shade.sequential(Double(step) / 20), .diverging(Double(step) / 20)] {
          #expect(Theme(map: map).glyphInk(of: shade) == nil)
          let high = Theme(map: map, background: .dark, contrast: .high)
          #expect(high.glyphInk(of: shade) == nil)
        }
      }
    }
  }

  @Test func `text on a shade keeps the terminal's own colours`() {
    for step in 0...20 {
      let style = Style.on(.sequential(Double(step) / 20))
      let resolved = Theme().resolve(style, depth: .sixteen)
      #expect(resolved.background == .standard && resolved.foreground == .standard)
    }
  }
}
