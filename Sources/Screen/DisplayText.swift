/// Text that is safe to show: the only text that the screen accepts.
///
///     DisplayText("a\u{1B}[2J").description  // "a␛[2J"
///
/// First version: replaced by the full escaping rules.
public struct DisplayText: Equatable, Hashable, Sendable {
  /// What is drawn, from left to right.
  public let glyphs: [Glyph]

  /// Makes any text showable.
  public init(_ text: String) {
    glyphs = text.map { Glyph(text: String($0), width: 1) }
  }

  /// How many columns the text takes.
  public var width: Int { glyphs.reduce(0) { $0 + $1.width } }
}

extension DisplayText: ExpressibleByStringInterpolation {
  /// Makes a literal showable, by the same rules as any other text.
  public init(stringLiteral value: String) { self.init(value) }
}

extension DisplayText: CustomStringConvertible {
  /// The text as it is shown.
  public var description: String { glyphs.map(\.text).joined() }
}
