import Screen
import Testing

struct ThemeTests {
  private let theme = Theme()

  @Test func `text on a shade can be read`() throws {
    for depth in [ColorDepth.indexed, .direct] {
      for step in -100...100 {
        let value = Double(step) / 100
        for shade in [Shade.sequential(value), .diverging(value), .masked, .undefined] {
          for text in [Paint.standard] + Role.allCases.map(Paint.role) {
            let style = Style(foreground: text, background: .shade(shade))
            let resolved = theme.resolve(style, depth: depth)
            let ink = try #require(resolved.foreground.rgb)
            let behind = try #require(resolved.background.rgb)
            #expect(ink.contrast(with: behind) >= 4.5)
          }
        }
      }
    }
  }

  @Test(arguments: Role.allCases) func `roles can be read on black and on white`(_ role: Role) {
    for depth in [ColorDepth.indexed, .direct] {
      guard let color = theme.resolve(.role(role), depth: depth).foreground.rgb else { continue }
      #expect(color.contrast(with: .black) >= 4)
      #expect(color.contrast(with: .white) >= 4)
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
    #expect(resolved.foreground == .rgb(RGB(0x2B, 0x10, 0x55)))
    #expect(resolved.background == .rgb(RGB(0xF7, 0xE6, 0x28)))
  }

  @Test func `an undefined value has the colour of what is undefined`() {
    let undefined = theme.resolve(.on(.undefined), depth: .direct)
    #expect(theme.resolve(.on(.sequential(.nan)), depth: .direct) == undefined)
    #expect(theme.resolve(.on(.diverging(.nan)), depth: .direct) == undefined)
  }
}
