/// How a cell looks, said by meaning: a theme turns it into colours, or into none.
///
///     Style(foreground: .role(.query), emphasis: .bold)
///     Style(background: .shade(.sequential(0.93)))  // a weight of .93, text in contrast to it
public struct Style: Equatable, Hashable, Sendable {
  /// What the glyph is painted with.
  public var foreground: Paint
  /// What the cell behind the glyph is painted with.
  public var background: Paint
  /// Bold, underlined or reversed.
  public var emphasis: Emphasis

  /// Creates a style; without arguments, the terminal's own.
  public init(
    foreground: Paint = .standard, background: Paint = .standard, emphasis: Emphasis = []
  ) {
    self.foreground = foreground
    self.background = background
    self.emphasis = emphasis
  }

  /// The terminal's own colours, no emphasis.
  public static let plain = Style()

  /// A style for text with a role.
  public static func role(_ role: Role, _ emphasis: Emphasis = []) -> Style {
    Style(foreground: .role(role), emphasis: emphasis)
  }

  /// A style for text on a shade; the theme picks the contrasting ink.
  public static func on(_ shade: Shade, _ emphasis: Emphasis = []) -> Style {
    Style(background: .shade(shade), emphasis: emphasis)
  }
}

/// What the foreground or the background of a cell stands for.
public enum Paint: Equatable, Hashable, Sendable {
  /// The terminal's own colour; on a shaded background, black or white, whichever contrasts.
  case standard
  /// The colour of a role in the interface.
  case role(Role)
  /// The colour of a value.
  case shade(Shade)
}

/// What a piece of text is for; themes give each role one colour.
public enum Role: String, CaseIterable, Equatable, Hashable, Sendable {
  /// Titles and names of views.
  case heading
  /// The selected query and its marks.
  case query
  /// The selected key and its marks.
  case key
  /// Labels, rules and everything that should stay in the background.
  case faint
  /// What changed since the last state.
  case changed
  /// What the reader should not overlook.
  case warning
  /// What the keys of the last line do.
  case hint
  /// The key itself in a hint.
  case hintKey
  /// What cannot be chosen now.
  case disabled
  /// What typed text stands in.
  case field
}

/// Marks that need no colour.
public struct Emphasis: OptionSet, Equatable, Hashable, Sendable {
  /// The bits; use the named members.
  public let rawValue: UInt8

  /// Creates emphasis from bits; use the named members.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier.
  public static let bold = Emphasis(rawValue: 1)
  /// With a line below.
  public static let underline = Emphasis(rawValue: 2)
  /// Foreground and background exchanged.
  public static let reverse = Emphasis(rawValue: 4)
}
