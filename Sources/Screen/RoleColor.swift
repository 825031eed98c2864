/// The colour of a role on one background, at every depth.
///
/// Its contrast is at least 4.5, with high contrast at least 7; where the background is unknown, on
/// black and on white. Where no colour of a depth reaches that, it is the terminal's own.
struct RoleColor {
  private let direct: RGB?
  private let indexed: UInt8
  private let sixteen: UInt8?

  /// Looks a role up.
  init(_ role: Role, on background: Background, contrast: Contrast = .normal) {
    switch (background, contrast) {
    case (.dark, .normal): self.init(onDark: role)
    case (.light, .normal): self.init(onLight: role)
    case (.unknown, .normal): self.init(onEither: role)
    case (.dark, .high): self.init(farFromDark: role)
    case (.light, .high): self.init(farFromLight: role)
    case (.unknown, .high): self.init()  // No colour stands out from black and from white.
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

  /// In the middle between black and white; what sixteen colours look like nobody knows.
  private init(onEither role: Role) {
    switch role {
    case .heading, .hintKey, .field: self.init()
    case .query: self.init(63, direct: RGB(0x00, 0x73, 0xE6), sixteen: nil)
    case .key: self.init(131, direct: RGB(0xBD, 0x58, 0x00), sixteen: nil)
    case .changed: self.init(163, direct: RGB(0xC6, 0x32, 0xBA), sixteen: nil)
    case .warning: self.init(131, direct: RGB(0xE8, 0x1A, 0x13), sixteen: nil)
    case .faint, .hint, .disabled:
      self.init(243, direct: RGB(0x75, 0x75, 0x75), sixteen: nil)
    }
  }

  private init(farFromDark role: Role) {
    switch role {
    case .heading, .hintKey, .field: self.init()
    case .query: self.init(117, sixteen: 6)
    case .key: self.init(222, sixteen: 3)
    case .changed: self.init(219, sixteen: 2)
    case .warning: self.init(217, sixteen: 3)
    case .faint, .hint, .disabled: self.init(252, sixteen: nil)
    }
  }

  private init(farFromLight role: Role) {
    switch role {
    case .heading, .hintKey, .field: self.init()
    case .query: self.init(19, sixteen: 4)
    case .key: self.init(88, sixteen: nil)
    case .changed: self.init(90, sixteen: nil)
    case .warning: self.init(88, sixteen: nil)
    case .faint, .hint, .disabled: self.init(237, sixteen: nil)
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
