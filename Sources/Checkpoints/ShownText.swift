/// A text of a file so that it can stand in a message: without what could harm or mislead, clipped.
///
/// Controls, marks, spaces other than the plain one and all that is invisible become `<U+XXXX>`, so
/// that texts which only look alike differ.
///
///     shown("a\u{1B}[2J")  // a<U+001B>[2J
///     shown("e\u{301}")    // e<U+0301>, and é stays é
///
/// - Parameters:
///   - text: Any text.
///   - limit: How many columns it may take at most.
/// - Returns: The text, followed by … where something was left out.
/// - Complexity: O(limit), however long the text is.
func shown(_ text: String, limit: Int = 40) -> String {
  var shown = ""
  var columns = 0
  for scalar in text.unicodeScalars {
    let piece = scalar.isPlain ? String(Character(scalar)) : "<U+\(scalar.hexadecimal)>"
    // Nothing that is plain is wider than two columns.
    columns += scalar.isPlain && !scalar.isASCII ? 2 : piece.utf8.count
    guard columns <= limit else { return shown + "…" }
    shown += piece
  }
  return shown
}

extension UnicodeScalar {
  /// Whether it is seen, stands on its own, and does nothing else.
  fileprivate var isPlain: Bool {
    if isASCII { return (0x20..<0x7F).contains(value) }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
      return false
    default: return !properties.isDefaultIgnorableCodePoint
    }
  }

  fileprivate var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
