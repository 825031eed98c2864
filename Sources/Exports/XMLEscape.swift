extension String {
  /// The text as it stands in an element or an attribute; what XML cannot hold is left out.
  ///
  ///     "a<b\u{1B}".xmlEscaped  // "a&lt;b"
  public var xmlEscaped: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      case "\t", "\n", "\r", "\u{20}"..."\u{7E}", "\u{A0}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}":
        String(Character(scalar))
      case "\u{10000}"..."\u{10FFFF}" where scalar.value & 0xFFFE != 0xFFFE:
        String(Character(scalar))
      default: ""
      }
    }.joined()
  }
}
