extension UnicodeScalar {
  /// The scalar as it stands between the quotes of a JSON string.
  ///
  /// Escaped are quotes, backslashes, all controls, U+2028 and U+2029, which end a line in
  /// JavaScript.
  var escaped: String {
    switch self {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": codeUnits
    default: String(Character(self))
    }
  }

  /// The scalar as it stands in a JSON string of nothing but ASCII.
  var escapedAsASCII: String { isASCII ? escaped : codeUnits }

  private var codeUnits: String {
    UTF16.encode(self)?.map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined() ?? ""
  }
}
