import Testing

@testable import Screen

/// The five steps that a legend names, below the first tick and from each tick on, at every depth.
struct LegendStepsTests {
  /// What stands for the steps where there are no colours, and how much of a cell it covers.
  private let glyphs = [0, 0.25, 0.5, 0.75, 1]
  /// A number in the middle of each step.
  private let amounts = [0.02, 0.15, 0.375, 0.625, 0.875]

  private static let themes = ColorMap.allCases.flatMap { map in
    Background.allCases.flatMap { background in
      Contrast.allCases.map { Theme(map: map, background: background, contrast: $0) }
    }
  }

  @Test(arguments: themes, [ColorDepth.direct, .indexed])
  func `neighbours differ in lightness, always the same way`(_ theme: Theme, _ depth: ColorDepth) {
    for sides in [amounts.map { Shade.sequential($0) }, signed(1), signed(-1)] {
      let lightness = sides.compactMap {
        theme.resolve(.on($0), depth: depth).background.rgb?.lightness
      }
      #expect(lightness.count == amounts.count)
      for (one, next) in zip(lightness, lightness.dropFirst()) {
        #expect(theme.background == .light ? one - next > 2 : next - one > 2, "\(lightness)")
      }
    }
  }

  /// viridis and cividis on sixteen colours use an ink twice; `░ ▒ ▓ █` tell those steps apart.
  @Test(arguments: themes)
  func `with sixteen colours the glyph tells each step from the next, whatever its ink`(
    _ theme: Theme
  ) {
    let ground = theme.background == .light ? RGB.white : .black
    let own = theme.background == .light ? RGB.black : .white
    for sides in [amounts.map { Shade.sequential($0) }, signed(1), signed(-1)] {
      let seen = zip(sides, glyphs).map { shade, cover in
        let ink = theme.glyphInk(of: shade).flatMap { TerminalColor.indexed($0).rgb } ?? own
        return ink.luminance * cover + ground.luminance * (1 - cover)
      }
      for (one, next) in zip(seen, seen.dropFirst()) {
        #expect(theme.background == .light ? one > next : one < next)
      }
    }
  }

  @Test func `without colours the glyph alone tells each step from the next`() {
    let ticks = amounts.map { Shade.sequential($0).tick }
    #expect(ticks == [nil, 0, 1, 2, 3])
    #expect(signed(-1).map(\.tick) == ticks && signed(1).map(\.tick) == ticks)
    for amount in amounts {
      let resolved = Theme().resolve(.on(.sequential(amount)), depth: .none)
      #expect(resolved.foreground == .standard && resolved.background == .standard)
    }
  }

  @Test(arguments: themes)
  func `from a quarter of the range on, the sides of 0 differ in colour; below it, by their minus`(
    _ theme: Theme
  ) {
    for depth in [ColorDepth.direct, .indexed] {
      for amount in amounts.dropFirst(2) {
        let below = theme.resolve(.on(.diverging(-amount)), depth: depth).background
        let above = theme.resolve(.on(.diverging(amount)), depth: depth).background
        #expect(below != above, "\(depth) \(amount)")
      }
    }
  }

  private func signed(_ sign: Double) -> [Shade] { amounts.map { .diverging(sign * $0) } }
}
