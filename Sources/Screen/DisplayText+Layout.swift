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

  /// The text in lines of at most so many columns, broken at spaces where there are some.
  ///
  ///     DisplayText("query it reads animal").wrapped(columns: 9)  // "query it", "reads", "animal"
  ///
  /// - Parameter columns: How many columns a line may have; with none there is no line.
  /// - Returns: The lines; for an empty text one, which is empty.
  /// - Complexity: O(length).
  public func wrapped(columns: Int) -> [DisplayText] {
    guard columns > 0 else { return [] }
    var lines: [[Glyph]] = [[]]
    var width = 0
    for word in glyphs.split(separator: .space, omittingEmptySubsequences: true) {
      let word = DisplayText(glyphs: Array(word))
      if width > 0, width + 1 + word.width <= columns {
        lines[lines.count - 1] += [.space] + word.glyphs
        width += 1 + word.width
        continue
      }
      if width > 0 { lines.append([]) }
      width = 0
      for glyph in word.glyphs {
        if width + glyph.width > columns, width > 0 {
          lines.append([])
          width = 0
        }
        lines[lines.count - 1].append(glyph)
        width += glyph.width
      }
    }
    return lines.map { DisplayText(glyphs: $0) }
  }
}
