extension UnicodeScalar {
  /// The scalar as it stands between the quotes of a JSON string.
  ///
  /// Escaped are quotes, backslashes, and all that is not seen for what it is: controls, what turns
  /// the writing around, what has no look, blanks other than the space. So a document can stand in a
  /// terminal, and no two strings in it look the same for want of a visible character.
  var escaped: String {
    switch self {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case " "..."~": String(Character(self))
    default: isSeen ? String(Character(self)) : codeUnits
    }
  }

  /// Whether the scalar has a look.
  private var isSeen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .unassigned, .surrogate:
      false
    default:
      // The empty pattern of Braille is the one symbol that shows nothing.
      !properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector && value != 0x2800
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
