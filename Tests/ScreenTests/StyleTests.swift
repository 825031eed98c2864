import Screen
import Testing

struct StyleTests {
  @Test func `a style without arguments is the terminal's own`() {
    #expect(Style() == .plain)
    #expect(Style.plain.foreground == .standard && Style.plain.background == .standard)
    #expect(Style.plain.emphasis.isEmpty)
  }

  @Test func `a role paints the text, a shade what is behind it`() {
    let role = Style.role(.query, .bold)
    #expect(role.foreground == .role(.query) && role.background == .standard)
    #expect(role.emphasis == .bold)
    let shade = Style.on(.masked, .underline)
    #expect(shade.background == .shade(.masked) && shade.foreground == .standard)
    #expect(shade.emphasis == .underline)
  }

  @Test func `emphasis adds up without losing any`() {
    let all: Emphasis = [.bold, .underline, .reverse]
    #expect(all.rawValue == 7)
    #expect(all.subtracting(.bold) == [.underline, .reverse])
    #expect(Set([Emphasis.bold, .underline, .reverse].map(\.rawValue)).count == 3)
  }

  @Test func `shades that mean different things are different`() {
    #expect(Shade.sequential(0.5) != .diverging(0.5))
    #expect(Shade.masked != .undefined && Shade.undefined != .notANumber)
    #expect(Set(Role.allCases.map(Style.role(_:))).count == Role.allCases.count)
  }
}

extension Style {
  fileprivate static func role(_ role: Role) -> Style { .role(role, []) }
}
