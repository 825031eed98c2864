import Screen
import Testing

struct ShadeTests {
  @Test func `a shade has an amount from 0 to 1, without its sign`() {
    #expect(Shade.sequential(0.5).amount == 0.5 && Shade.diverging(-0.5).amount == 0.5)
    #expect(Shade.sequential(-1).amount == 0 && Shade.sequential(.infinity).amount == 1)
    #expect(Shade.diverging(-.infinity).amount == 1)
    let none: [Shade] = [
      .masked, .undefined, .notANumber, .infinite, .sequential(.nan), .diverging(.nan),
    ]
    #expect(none.allSatisfy { $0.amount == nil && $0.level == nil && $0.tick == nil })
  }

  @Test func `every level is equally wide, and the last one holds everything`() {
    #expect(Shade.sequential(0).level == 0)
    #expect(Shade.sequential(1).level == Shade.levels - 1)
    for level in 0..<Shade.levels {
      let amount = (Double(level) + 0.5) / Double(Shade.levels)
      #expect(Shade.sequential(amount).level == level && Shade.diverging(-amount).level == level)
    }
  }

  @Test func `a tick begins a level, so that glyph and colour change together`() {
    for (tick, amount) in Shade.ticks.enumerated() {
      #expect(Shade.sequential(amount).tick == tick)
      #expect(Shade.sequential(amount - 1e-9).tick == (tick == 0 ? nil : tick - 1))
      #expect(Shade.sequential(amount).level != Shade.sequential(amount - 1e-9).level)
    }
    #expect(Shade.sequential(1).tick == 3 && Shade.sequential(0).tick == nil)
  }

  @Test func `a quantized style looks the same, in every theme and at every depth`() {
    for map in ColorMap.allCases {
      for background in Background.allCases {
        expectSameLooks(Theme(map: map, background: background))
      }
    }
  }

  private func expectSameLooks(_ theme: Theme) {
    for step in -110...110 {
      let value = Double(step) / 100 + 0.001
      for shade in [Shade.sequential(value), .diverging(value), .sequential(.nan), .infinite] {
        let style = Style(foreground: .shade(shade), background: .shade(shade), emphasis: .bold)
        #expect(style.quantized.quantized == style.quantized)
        for depth in ColorDepth.allCases {
          #expect(
            theme.resolve(style.quantized, depth: depth) == theme.resolve(style, depth: depth))
        }
      }
    }
  }

  @Test func `quantized shades are few`() {
    let shades = (-5000...5000).map { Shade.diverging(Double($0) / 5000).quantized }
    #expect(Set(shades).count == 2 * Shade.levels - 1)
  }
}
