extension DisplayText {
  /// A text as the name of a row or column in a table that other programs open.
  ///
  ///     DisplayText.tableName("=1+1")  // "'=1+1"
  ///     DisplayText.tableName("a\u{1B}[2J")  // "a␛[2J"
  ///
  /// Spreadsheets take a name that begins with `=`, `+`, `-` or `@` for a formula and run it; with `'`
  /// before it, it is text. What must not be shown is written out, so that nothing reaches a terminal
  /// or ends a cell. Different texts keep different names: one that begins with `'` gets another.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The name; it holds no control character.
  /// - Complexity: O(length of the text).
  public static func tableName(_ text: String) -> String {
    let shown = spelledOut(text).description
    return shown.unicodeScalars.first.map(isFormulaSign) == true ? "'" + shown : shown
  }

  private static func isFormulaSign(_ scalar: Unicode.Scalar) -> Bool {
    ["=", "+", "-", "@", "'", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "−"].contains(scalar)
  }
}
