/// How many colours a terminal can show.
public enum ColorDepth: Int, CaseIterable, Equatable, Hashable, Sendable, Comparable {
  /// None: weight, underline and reversal only.
  case none
  /// The sixteen named colours, whose exact look is the user's choice.
  case sixteen
  /// A fixed palette of 256.
  case indexed
  /// Any, by red, green and blue.
  case direct

  /// Whether a shade can be told from its neighbours; where not, views draw shade glyphs.
  public var showsShades: Bool { self >= .indexed }

  /// Fewer colours come first.
  public static func < (one: ColorDepth, other: ColorDepth) -> Bool {
    one.rawValue < other.rawValue
  }
}
