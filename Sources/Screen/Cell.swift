/// One cell of the screen: a glyph and how it looks.
public struct Cell: Equatable, Hashable, Sendable {
  /// What is drawn.
  public var glyph: Glyph
  /// How it looks.
  public var style: Style

  /// Creates a cell.
  public init(_ glyph: Glyph, style: Style = .plain) {
    self.glyph = glyph
    self.style = style
  }

  /// A cell with nothing in it.
  public static let blank = Cell(.space)
}

/// What one cell draws: one character with its combining marks, one or two columns wide.
///
/// Only `DisplayText` makes glyphs from text, so that no control character ever becomes one. Glyphs
/// are compared scalar by scalar: `é` in one code point and in two are two glyphs.
public struct Glyph: Equatable, Hashable, Sendable {
  /// The scalars to draw; empty for the right half of a wide glyph.
  public let text: String
  /// Columns: 1 or 2, and 0 for the right half of a wide glyph.
  public let width: Int

  /// An empty cell.
  public static let space = Glyph(text: " ", width: 1)

  /// The right half of the wide glyph to the left.
  public static let continuation = Glyph(text: "", width: 0)

  /// Whether two glyphs are the same scalars in the same order.
  public static func == (left: Glyph, right: Glyph) -> Bool {
    // Texts that are equal can still be written in other scalars, if they are more than ASCII.
    left.width == right.width && left.text == right.text
      && (left.text.utf8.count == 1 || left.text.utf8.elementsEqual(right.text.utf8))
  }
}
