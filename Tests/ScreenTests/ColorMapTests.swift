import Screen
import Testing

struct ColorMapTests {
  @Test func `lightness of the sequential map only rises`() {
    let map = ColorMap.sequential
    #expect(map.colors.count == 64 && map.indices.count == 64)
    expectRising(map.colors)
    expectRising(map.indices.compactMap { TerminalColor.indexed($0).rgb }, strictly: false)
    #expect(Set(map.indices).count >= 8)
    #expect(map.indices.allSatisfy { $0 >= 16 })
  }

  @Test func `lightness of the diverging map falls on both sides of zero`() {
    let map = ColorMap.diverging
    #expect(map.colors.count == 65 && map.indices.count == 65)
    expectRising(Array(map.colors[...32]))
    expectRising(map.colors[32...].reversed())
    let palette = map.indices.compactMap { TerminalColor.indexed($0).rgb }
    expectRising(Array(palette[...32]), strictly: false)
    expectRising(palette[32...].reversed(), strictly: false)
    #expect(map.level(at: 0.5) == 32)
  }

  @Test func `values beyond the ends take the colours of the ends`() {
    #expect(ColorMap.sequential.level(at: -1) == 0)
    #expect(ColorMap.sequential.level(at: .infinity) == 63)
    #expect(ColorMap.sequential.level(at: .nan) == nil)
  }

  @Test func `a quantized style looks the same`() {
    let theme = Theme()
    for step in -150...150 {
      let value = Double(step) / 100 + 0.001
      for shade in [Shade.sequential(value), .diverging(value), .sequential(.nan), .masked] {
        let style = Style(foreground: .shade(shade), background: .shade(shade), emphasis: .bold)
        for depth in ColorDepth.allCases {
          let quantized = theme.resolve(style.quantized, depth: depth)
          #expect(quantized == theme.resolve(style, depth: depth))
        }
        #expect(style.quantized.quantized == style.quantized)
      }
    }
  }

  private func expectRising(_ colors: [RGB], strictly: Bool = true) {
    for (one, next) in zip(colors, colors.dropFirst()) {
      #expect(strictly ? one.lightness < next.lightness : one.lightness <= next.lightness)
    }
  }
}
