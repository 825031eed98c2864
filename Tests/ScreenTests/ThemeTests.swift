import Screen
import Testing

struct ThemeTests {
  private let theme = Theme()

  @Test(arguments: ColorMap.allCases, Background.allCases)
  func `text on a shade can be read`(_ map: ColorMap, _ background: Background) throws {
    for contrast in Contrast.allCases { try expectReadable(map, background, contrast) }
  }

  private func expectReadable(
    _ map: ColorMap, _ background: Background, _ contrast: Contrast
  ) throws {
    let theme = Theme(map: map, background: background, contrast: contrast)
    let signs: [Shade] = [.masked, .undefined, .notANumber, .infinite]
    let levels = (-60...60).flatMap { step in
      [Shade.sequential(Double(step) / 60), .diverging(Double(step) / 60)]
    }
    for depth in [ColorDepth.indexed, .direct] {
      for shade in signs + levels {
        for text in [Paint.standard] + Role.allCases.map(Paint.role) {
          let style = Style(foreground: text, background: .shade(shade))
          let resolved = theme.resolve(style, depth: depth)
          let ink = try #require(resolved.foreground.rgb)
          let behind = try #require(resolved.background.rgb)
          #expect(ink.contrast(with: behind) >= contrast.leastRatio)
        }
      }
    }
  }

  @Test func `masked, undefined, NaN and infinite have looks of their own at every depth`() {
    let signs: [Shade] = [.masked, .undefined, .notANumber, .infinite]
    for map in ColorMap.allCases {
      for background in Background.allCases {
        for contrast in Contrast.allCases {
          let theme = Theme(map: map, background: background, contrast: contrast)
          for depth in [ColorDepth.indexed, .direct] {
            let looks = signs.map { theme.resolve(.on($0), depth: depth).background }
            #expect(Set(looks).count == signs.count)
          }
        }
      }
    }
  }

  @Test func `without colours the emphasis stays`() {
    let style = Style(
      foreground: .role(.query), background: .shade(.sequential(1)), emphasis: .reverse)
    let resolved = theme.resolve(style, depth: .none)
    #expect(resolved.foreground == .standard && resolved.background == .standard)
    #expect(resolved.emphasis == [.bold, .reverse])
    #expect(theme.resolve(.role(.hintKey), depth: .none).emphasis == .bold)
    #expect(theme.resolve(.role(.field), depth: .none).emphasis == .underline)
  }

  @Test func `half blocks keep both their colours`() {
    let style = Style(
      foreground: .shade(.sequential(0)), background: .shade(.sequential(1)))
    let resolved = theme.resolve(style, depth: .direct)
    #expect(resolved.foreground == .rgb(RGB(0x44, 0x01, 0x54)))
    #expect(resolved.background == .rgb(RGB(0xFD, 0xE7, 0x25)))
  }

  @Test func `map and background choose the colours`() {
    let light = Theme(map: .grey, background: .light)
    let nothing = light.resolve(.on(.sequential(0)), depth: .direct)
    #expect(nothing.background == .rgb(RGB(0xFA, 0xFA, 0xFA)))
    #expect(nothing.foreground == .rgb(.black))
    let dark = Theme(map: .grey, background: .dark)
    #expect(
      dark.resolve(.role(.query), depth: .direct) != light.resolve(.role(.query), depth: .direct))
  }

  @Test func `with sixteen colours a glyph has an ink and nothing stands behind it`() {
    let style = Style(foreground: .shade(.sequential(1)), background: .shade(.sequential(1)))
    let resolved = Theme(background: .dark).resolve(style, depth: .sixteen)
    #expect(resolved.foreground == .indexed(3) && resolved.background == .standard)
  }

  @Test func `where the ground is known, a colour that cannot be read on it is left out`() throws {
    let greys: [UInt8] = Array(stride(from: 0, through: 255, by: 5))
    for ground in greys.map({ RGB($0, $0, $0) }) {
      for contrast in Contrast.allCases {
        let theme = Theme(
          background: Background(of: ground), ground: ground, contrast: contrast)
        for depth in ColorDepth.allCases {
          for role in Role.allCases {
            let color = theme.resolve(.role(role), depth: depth).foreground
            #expect(color.rgb?.contrast(with: ground) ?? 21 >= contrast.leastRatio)
          }
        }
      }
    }
    let onBlack = Theme(background: .dark, ground: .black)
    #expect(onBlack.resolve(.role(.query), depth: .direct).foreground != .standard)
  }

  @Test func `a colour behind text is light where black stands out on it more than white`() {
    #expect(Background(of: .black) == .dark && Background(of: .white) == .light)
    #expect(Background(of: RGB(0x00, 0x2B, 0x36)) == .dark)
    #expect(Background(of: RGB(0xFD, 0xF6, 0xE3)) == .light)
    #expect(Background(of: RGB(117, 117, 117)) == .dark)
    #expect(Background(of: RGB(118, 118, 118)) == .light)
  }

  @Test func `a shade that is NaN has the colour of NaN`() {
    let expected = theme.resolve(.on(.notANumber), depth: .direct)
    #expect(theme.resolve(.on(.sequential(.nan)), depth: .direct) == expected)
    #expect(theme.resolve(.on(.diverging(.nan)), depth: .direct) == expected)
  }
}
