import Screen
import Testing

struct ColorMapTests {
  @Test(arguments: ColorMap.allCases)
  func `lightness rises on dark and falls on light, at every depth`(_ map: ColorMap) {
    for background in Background.allCases {
      for contrast in Contrast.allCases {
        expectOneWay(
          map.ramp(on: background, contrast: contrast), rises: background != .light,
          contrast: contrast)
      }
    }
    #expect(map.ramp(on: .dark) == map.ramp(on: .unknown))
  }

  @Test func `nothing is dark on dark and light on light, everything the other way`() throws {
    for map in ColorMap.allCases {
      let dark = map.ramp(on: .dark).colors.map(\.lightness)
      #expect(try #require(dark.first) < 20 && #require(dark.last) > 90)
      let light = map.ramp(on: .light).colors.map(\.lightness)
      #expect(try #require(light.first) > 90 && #require(light.last) < 20)
    }
  }

  @Test func `maps end in their published colours`() {
    let ends = ColorMap.allCases.map { map in
      [map.ramp(on: .dark).colors.first, map.ramp(on: .dark).colors.last]
    }
    #expect(ends[0] == [RGB(0x44, 0x01, 0x54), RGB(0xFD, 0xE7, 0x25)])
    #expect(ends[1] == [RGB(0x00, 0x00, 0x04), RGB(0xFC, 0xFD, 0xBF)])
    #expect(ends[2] == [RGB(0x00, 0x22, 0x4E), RGB(0xFE, 0xE8, 0x38)])
  }

  @Test func `grey is grey`() {
    for color in ColorMap.grey.ramp(on: .dark).colors {
      #expect(color.red == color.green && color.green == color.blue)
    }
  }

  @Test(arguments: Background.allCases)
  func `a sign away from 0 goes one way on both sides, equally fast`(_ background: Background) {
    for contrast in Contrast.allCases {
      for side in [
        DivergingMap.negative(on: background, contrast: contrast),
        DivergingMap.positive(on: background, contrast: contrast),
      ] { expectOneWay(side, rises: background != .light, contrast: contrast) }
    }
    let negative = DivergingMap.negative(on: background)
    let positive = DivergingMap.positive(on: background)
    #expect(negative.colors.first == positive.colors.first)
    for (one, other) in zip(negative.colors, positive.colors) {
      #expect(abs(one.lightness - other.lightness) < 3)
    }
    for level in 15..<Shade.levels {
      let (one, other) = (negative.colors[level], positive.colors[level])
      #expect(one.blue > one.red && other.red > other.blue, "\(level)")
    }
  }

  private func expectOneWay(_ ramp: ColorRamp, rises: Bool, contrast: Contrast) {
    #expect(ramp.colors.count == Shade.levels && ramp.indices.count == Shade.levels)
    let direct = ramp.colors.map(\.lightness)
    let indexed = ramp.indices.compactMap { TerminalColor.indexed($0).rgb?.lightness }
    for (one, next) in zip(direct, direct.dropFirst()) {
      #expect(rises ? one < next : one > next)
    }
    for (one, next) in zip(indexed, indexed.dropFirst()) {
      #expect(rises ? one <= next : one >= next)
    }
    for color in ramp.colors + ramp.indices.compactMap({ TerminalColor.indexed($0).rgb }) {
      #expect(color.contrast(with: color.ink) >= contrast.leastRatio)
    }
    #expect(Set(ramp.indices).count >= 8 && ramp.indices.allSatisfy { $0 >= 16 })
  }
}
