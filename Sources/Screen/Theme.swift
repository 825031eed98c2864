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
///     Theme(map: .grey, background: .light).resolve(.on(.sequential(1)), depth: .direct)  // black
///
/// Text stands out from what lies behind it as far as `contrast` says, at every depth. Colour is
/// never the only sign: `.query`, `.key`, `.heading`, `.warning` and `.hintKey` are bold as well,
/// `.field` is underlined, and with sixteen colours, whose look is the user's choice, shades stay glyphs.
public struct Theme: Equatable, Hashable, Sendable {
  /// The colours of values without a sign.
  public var map: ColorMap
  /// What lies behind the text.
  public var background: Background
  /// Its exact colour, where the terminal has said it.
  public var ground: RGB?
  /// How far text must stand out.
  public var contrast: Contrast

  /// Creates a theme.
  public init(
    map: ColorMap = .viridis, background: Background = .unknown, ground: RGB? = nil,
    contrast: Contrast = .normal
  ) {
    self.map = map
    self.background = background
    self.ground = ground
    self.contrast = contrast
  }

  /// The colours of a style on a terminal that can show so many.
  public func resolve(_ style: Style, depth: ColorDepth) -> ResolvedStyle {
    let background = background(of: style.background, depth: depth)
    return ResolvedStyle(
      foreground: foreground(of: style.foreground, on: background, depth: depth),
      background: background,
      emphasis: style.emphasis.union(emphasis(of: style.foreground)))
  }

  /// Of sixteen colours nobody knows how they look, so that no text stands on them.
  private func background(of paint: Paint, depth: ColorDepth) -> TerminalColor {
    if case .shade = paint, !depth.showsShades { return .standard }
    return color(of: paint, depth: depth)
  }

  private func color(of paint: Paint, depth: ColorDepth) -> TerminalColor {
    switch paint {
    case .standard: .standard
    case .role(let role): color(of: role, depth: depth)
    case .shade(let shade): color(of: shade, depth: depth)
    }
  }

  /// Where the ground is known exactly, a colour that cannot be read on it is left to the terminal.
  private func color(of role: Role, depth: ColorDepth) -> TerminalColor {
    let color = RoleColor(role, on: background, contrast: contrast).color(depth)
    guard let ground, let rgb = color.rgb, rgb.contrast(with: ground) < contrast.leastRatio else {
      return color
    }
    return .standard
  }

  /// On a coloured background, text keeps its colour only where that can be read.
  private func foreground(
    of paint: Paint, on background: TerminalColor, depth: ColorDepth
  ) -> TerminalColor {
    let color = color(of: paint, depth: depth)
    guard let behind = background.rgb, depth.showsShades else { return color }
    if case .shade = paint, color != .standard { return color }
    if let text = color.rgb, text.contrast(with: behind) >= contrast.leastRatio { return color }
    return exact(behind.ink, behind.ink == .black ? 16 : 231, depth) ?? .standard
  }

  private func color(of shade: Shade, depth: ColorDepth) -> TerminalColor {
    if depth == .sixteen { return glyphInk(of: shade).map(TerminalColor.indexed) ?? .standard }
    if let level = shade.level {
      let ramp = ramp(of: shade)
      return exact(ramp.colors[level], ramp.indices[level], depth) ?? .standard
    }
    let index = SignColors(map: map, background: background, contrast: contrast)[shade]
    return exact(Palette.color(at: index), index, depth) ?? .standard
  }

  private func ramp(of shade: Shade) -> ColorRamp {
    guard case .diverging(let value) = shade else {
      return map.ramp(on: background, contrast: contrast)
    }
    return value < 0
      ? DivergingMap.negative(on: background, contrast: contrast)
      : DivergingMap.positive(on: background, contrast: contrast)
  }

  /// A colour that must look as it is, or nothing.
  private func exact(_ color: RGB, _ index: UInt8, _ depth: ColorDepth) -> TerminalColor? {
    switch depth {
    case .none, .sixteen: nil
    case .indexed: .indexed(index)
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

/// What lies behind the text of a terminal or a page.
public enum Background: String, CaseIterable, Equatable, Hashable, Sendable {
  /// Black or nearly so: nothing is dark, everything is light.
  case dark
  /// White or nearly so: nothing is light, everything is dark.
  case light
  /// Nobody has said: maps are those for a dark one, text has colours that read on either.
  case unknown

  /// What a colour behind text is: light where black text stands out more on it than white.
  ///
  ///     Background(of: RGB(0xFD, 0xF6, 0xE3))  // light
  public init(of color: RGB) { self = color.ink == .black ? .light : .dark }
}
