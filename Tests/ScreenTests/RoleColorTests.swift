import Testing

@testable import Screen

struct RoleColorTests {
  private let depths = [ColorDepth.sixteen, .indexed, .direct]

  @Test(arguments: Role.allCases) func `a role can be read on black`(_ role: Role) {
    for color in depths.compactMap({ RoleColor(role, on: .dark).color($0).rgb }) {
      #expect(color.contrast(with: .black) >= 4.5)
      #expect(color.contrast(with: RGB(0x28, 0x2C, 0x34)) >= 4.5, "on a softer dark")
    }
  }

  @Test(arguments: Role.allCases) func `a role can be read on white`(_ role: Role) {
    for color in depths.compactMap({ RoleColor(role, on: .light).color($0).rgb }) {
      #expect(color.contrast(with: .white) >= 4.5)
    }
  }

  @Test(arguments: Role.allCases) func `on an unknown background it reads on either`(_ role: Role) {
    for depth in depths {
      guard let color = RoleColor(role, on: .unknown).color(depth).rgb else { continue }
      #expect(color.contrast(with: .black) >= 4.5)
      #expect(color.contrast(with: .white) >= 4.5)
    }
  }

  @Test(arguments: Role.allCases) func `with high contrast it stands out`(_ role: Role) {
    for depth in depths {
      let onDark = RoleColor(role, on: .dark, contrast: .high).color(depth)
      #expect(onDark.rgb?.contrast(with: .black) ?? 21 >= 7, "\(depth)")
      let onLight = RoleColor(role, on: .light, contrast: .high).color(depth)
      #expect(onLight.rgb?.contrast(with: .white) ?? 21 >= 7, "\(depth)")
      #expect(RoleColor(role, on: .unknown, contrast: .high).color(depth) == .standard)
    }
    for depth in [ColorDepth.indexed, .direct] {
      let onDark = RoleColor(role, on: .dark, contrast: .high).color(depth)
      #expect(onDark.rgb?.contrast(with: RGB(0x28, 0x2C, 0x34)) ?? 21 >= 7, "on a softer dark")
      let onLight = RoleColor(role, on: .light, contrast: .high).color(depth)
      #expect(onLight.rgb?.contrast(with: RGB(0xFD, 0xF6, 0xE3)) ?? 21 >= 7, "on a softer light")
    }
  }

  @Test(arguments: Background.allCases)
  func `query, key, what changed and text have colours of their own`(_ background: Background) {
    for depth in depths where background != .unknown || depth != .sixteen {
      let roles: [Role] = [.heading, .query, .key, .changed]
      #expect(Set(roles.map { RoleColor($0, on: background).color(depth) }).count == 4)
    }
  }

  @Test func `without colours there are none`() {
    for role in Role.allCases {
      #expect(RoleColor(role, on: .dark).color(.none) == .standard)
    }
  }
}
