/// A colour as a terminal takes it.
public enum TerminalColor: Equatable, Hashable, Sendable {
  /// The terminal's own.
  case standard
  /// By its parts.
  case rgb(RGB)
  /// By its number in the palette.
  case indexed(UInt8)
}

/// How a cell looks, in colours.
public struct ResolvedStyle: Equatable, Hashable, Sendable {
  /// The colour of the glyph.
  public var foreground: TerminalColor
  /// The colour behind it.
  public var background: TerminalColor
  /// Bold, underlined or reversed.
  public var emphasis: Emphasis
}

/// Turns meaning into colours.
///
///     Theme().resolve(.role(.query), depth: .direct)  // blue and bold
///     Theme().resolve(.role(.query), depth: .none)  // bold
///
/// The colours of the roles lie in the middle between black and white, so they read on either. Colour is never
/// the only sign: `.query`, `.key`, `.heading`, `.warning` and `.hintKey` are bold as well, `.field` is underlined.
public struct Theme: Equatable, Sendable {
  /// Creates the theme.
  public init() {}

  /// The colours of a style on a terminal that can show so many.
  public func resolve(_ style: Style, depth: ColorDepth) -> ResolvedStyle {
    let background = color(of: style.background, depth: depth)
    return ResolvedStyle(
      foreground: foreground(of: style.foreground, on: background, depth: depth),
      background: background,
      emphasis: style.emphasis.union(emphasis(of: style.foreground)))
  }

  private func color(of paint: Paint, depth: ColorDepth) -> TerminalColor {
    switch paint {
    case .standard: .standard
    case .role(let role): color(of: role, depth: depth)
    case .shade(let shade): color(of: shade, depth: depth)
    }
  }

  /// On a coloured background, text keeps its colour only where that can be read.
  private func foreground(
    of paint: Paint, on background: TerminalColor, depth: ColorDepth
  ) -> TerminalColor {
    let color = color(of: paint, depth: depth)
    guard let behind = background.rgb, depth.showsShades else { return color }
    if case .shade = paint, color != .standard { return color }
    if let text = color.rgb, text.contrast(with: behind) >= 4.5 { return color }
    return exact(behind.ink, index: behind.ink == .black ? 16 : 231, depth: depth)
  }

  private func color(of role: Role, depth: ColorDepth) -> TerminalColor {
    switch role {
    case .heading, .hintKey, .field: .standard
    case .query: choose(depth, RGB(0x00, 0x73, 0xE6), indexed: 63, sixteen: 4)
    case .key: choose(depth, RGB(0xBD, 0x58, 0x00), indexed: 130, sixteen: 3)
    case .changed: choose(depth, RGB(0xC6, 0x32, 0xBA), indexed: 163, sixteen: 5)
    case .warning: choose(depth, RGB(0xE8, 0x1A, 0x13), indexed: 161, sixteen: 1)
    case .faint, .hint, .disabled:
      choose(depth, RGB(0x75, 0x75, 0x75), indexed: 243, sixteen: nil)
    }
  }

  private func color(of shade: Shade, depth: ColorDepth) -> TerminalColor {
    switch shade {
    case .sequential(let value): color(of: value, in: .sequential, depth: depth)
    case .diverging(let value): color(of: (value + 1) / 2, in: .diverging, depth: depth)
    case .masked: exact(RGB(0x4E, 0x4E, 0x4E), index: 239, depth: depth)
    case .undefined: exact(RGB(0xA8, 0xA8, 0xA8), index: 248, depth: depth)
    }
  }

  private func color(of place: Double, in map: ColorMap, depth: ColorDepth) -> TerminalColor {
    guard let level = map.level(at: place) else { return color(of: .undefined, depth: depth) }
    return exact(map.colors[level], index: map.indices[level], depth: depth)
  }

  /// A colour that must look as it is, or not at all.
  private func exact(_ color: RGB, index: UInt8, depth: ColorDepth) -> TerminalColor {
    choose(depth, color, indexed: index, sixteen: nil)
  }

  private func choose(
    _ depth: ColorDepth, _ color: RGB, indexed: UInt8, sixteen: UInt8?
  ) -> TerminalColor {
    switch depth {
    case .none: .standard
    case .sixteen: sixteen.map(TerminalColor.indexed) ?? .standard
    case .indexed: .indexed(indexed)
    case .direct: .rgb(color)
    }
  }

  private func emphasis(of paint: Paint) -> Emphasis {
    switch paint {
    case .role(.heading), .role(.query), .role(.key), .role(.warning), .role(.hintKey): .bold
    case .role(.field): .underline
    default: []
    }
  }
}
