/// The colour of a role on one background, at every depth.
///
/// On a background that is known, its contrast is at least 4.5; else at least 4 on black and on white.
struct RoleColor {
  private let direct: RGB?
  private let indexed: UInt8
  private let sixteen: UInt8?

  /// Looks a role up.
  init(_ role: Role, on background: Background) {
    switch background {
    case .dark: self.init(onDark: role)
    case .light: self.init(onLight: role)
    case .unknown: self.init(onEither: role)
    }
  }

  /// The colour where a terminal can show so many.
  func color(_ depth: ColorDepth) -> TerminalColor {
    guard let direct else { return .standard }
    switch depth {
    case .none: return .standard
    case .sixteen: return sixteen.map(TerminalColor.indexed) ?? .standard
    case .indexed: return .indexed(indexed)
    case .direct: return .rgb(direct)
    }
  }

  private init(onDark role: Role) {
    switch role {
    case .heading, .hintKey, .field: self.init()
    case .query: self.init(75, sixteen: 6)
    case .key: self.init(215, sixteen: 3)
    case .changed: self.init(176, sixteen: 2)
    case .warning: self.init(203, sixteen: 3)
    case .faint, .hint, .disabled: self.init(247, sixteen: nil)
    }
  }

  private init(onLight role: Role) {
    switch role {
    case .heading, .hintKey, .field: self.init()
    case .query: self.init(25, sixteen: 4)
    case .key: self.init(94, sixteen: 1)
    case .changed: self.init(127, sixteen: 5)
    case .warning: self.init(160, sixteen: 1)
    case .faint, .hint, .disabled: self.init(241, sixteen: nil)
    }
  }

  /// In the middle between black and white.
  private init(onEither role: Role) {
    switch role {
    case .heading, .hintKey, .field: self.init()
    case .query: self.init(63, direct: RGB(0x00, 0x73, 0xE6), sixteen: 4)
    case .key: self.init(130, direct: RGB(0xBD, 0x58, 0x00), sixteen: 3)
    case .changed: self.init(163, direct: RGB(0xC6, 0x32, 0xBA), sixteen: 5)
    case .warning: self.init(161, direct: RGB(0xE8, 0x1A, 0x13), sixteen: 1)
    case .faint, .hint, .disabled:
      self.init(243, direct: RGB(0x75, 0x75, 0x75), sixteen: nil)
    }
  }

  /// The terminal's own colour.
  private init() {
    direct = nil
    indexed = 0
    sixteen = nil
  }

  private init(_ indexed: UInt8, direct: RGB? = nil, sixteen: UInt8?) {
    self.indexed = indexed
    self.direct = direct ?? Palette.color(at: indexed)
    self.sixteen = sixteen
  }
}
