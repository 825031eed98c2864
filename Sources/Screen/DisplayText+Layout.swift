extension DisplayText {
  /// As much of the beginning as fits into a number of columns.
  ///
  ///     DisplayText("漢字").prefix(columns: 3).description  // "漢"
  public func prefix(columns: Int) -> DisplayText {
    var rest = columns
    let kept = glyphs.prefix { glyph in
      rest -= glyph.width
      return rest >= 0
    }
    return DisplayText(glyphs: Array(kept))
  }

  /// The text if it fits, otherwise its beginning and an ellipsis that together fit.
  ///
  ///     DisplayText("street").truncated(to: 4).description  // "str…"
  public func truncated(to columns: Int, ellipsis: DisplayText = "…") -> DisplayText {
    if width <= columns { return self }
    let ellipsis = ellipsis.prefix(columns: columns)
    return prefix(columns: columns - ellipsis.width) + ellipsis
  }

  /// The text with spaces up to a number of columns; longer text is left alone.
  ///
  ///     DisplayText("it").padded(to: 4, .trailing).description  // "  it"
  public func padded(to columns: Int, _ alignment: Alignment = .leading) -> DisplayText {
    let spaces = DisplayText(glyphs: Array(repeating: .space, count: max(0, columns - width)))
    return alignment == .leading ? self + spaces : spaces + self
  }

  /// The side of a column at which text stands.
  public enum Alignment: Equatable, Hashable, Sendable {
    /// At the left: spaces follow.
    case leading
    /// At the right: spaces come first.
    case trailing
  }

  /// One text after the other.
  public static func + (first: DisplayText, second: DisplayText) -> DisplayText {
    DisplayText(glyphs: first.glyphs + second.glyphs)
  }

  /// Adds text at the end.
  public static func += (first: inout DisplayText, second: DisplayText) {
    first = first + second
  }
}
