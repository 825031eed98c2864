import Testing

@testable import Screen

struct ColorRampTests {
  private let greys = ColorRamp(lightening: [.black, .white])

  @Test func `colours are equally spaced between the given ones`() {
    #expect(greys.colors.count == Shade.levels)
    #expect(greys.colors.first == .black && greys.colors.last == .white)
    let steps = zip(greys.colors, greys.colors.dropFirst()).map { Int($1.red) - Int($0.red) }
    #expect(Set(steps) == [4, 5])
  }

  @Test func `amounts beyond the ends take the colours of the ends`() {
    #expect(greys.color(at: -1) == .black && greys.color(at: 0) == .black)
    #expect(greys.color(at: 1) == .white && greys.color(at: .infinity) == .white)
    #expect(greys.color(at: .nan) == nil)
  }

  @Test func `with 256 colours the shades on either side of a tick differ`() {
    let ramps =
      ColorMap.allCases.flatMap { [$0.ramp(on: .dark), $0.ramp(on: .light)] }
      + [Background.dark, .light].flatMap {
        [DivergingMap.negative(on: $0), DivergingMap.positive(on: $0)]
      }
    for ramp in ramps {
      for amount in Shade.ticks {
        let level = Shade.sequential(amount).level ?? 0
        let (one, next) = (ramp.indices[level - 1], ramp.indices[level])
        #expect(Palette.color(at: one).lightness != Palette.color(at: next).lightness)
      }
    }
  }

  @Test func `the reverse runs the other way`() {
    #expect(greys.reversed.colors == greys.colors.reversed())
    #expect(greys.reversed.indices == greys.indices.reversed())
    #expect(greys.reversed.reversed == greys)
  }
}
