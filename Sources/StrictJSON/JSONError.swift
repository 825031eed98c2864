/// Why bytes are no acceptable JSON document, and where.
public struct JSONError: Error, Equatable, Sendable {
  /// The place of the first byte that is wrong, from 0; the length of the document at its end.
  public let offset: Int
  /// What is wrong there.
  public let reason: JSONReason

  /// Creates an error.
  public init(offset: Int, reason: JSONReason) {
    self.offset = offset
    self.reason = reason
  }
}

/// What is wrong with a document.
public enum JSONReason: Equatable, Sendable {
  /// It ends before it is complete.
  case unexpectedEnd(expected: JSONExpectation)
  /// A byte stands where something else is expected.
  case unexpected(UInt8, expected: JSONExpectation)
  /// It begins with a byte order mark.
  case byteOrderMark
  /// Its bytes are not UTF-8.
  case notUTF8
  /// A number does not follow JSON's grammar.
  case malformedNumber
  /// A control character stands unescaped in a string.
  case rawControl(UInt8)
  /// A backslash is followed by something that is no escape.
  case unknownEscape
  /// Half a surrogate pair stands alone.
  case loneSurrogate
  /// An object has a name twice.
  case duplicateName(JSONText)
  /// More arrays and objects lie in each other than allowed.
  case tooDeep
}

/// What a document should have gone on with.
public enum JSONExpectation: String, Equatable, Sendable {
  /// A value.
  case value = "a value"
  /// A name in double quotes.
  case name = "a name in double quotes"
  /// The sign between name and value.
  case colon = "a colon"
  /// More of an array, or its end.
  case commaOrBracket = "a comma or ]"
  /// More of an object, or its end.
  case commaOrBrace = "a comma or }"
  /// The end of a string.
  case quote = "a closing double quote"
  /// Nothing more.
  case end = "the end of the document"
}

extension JSONError: CustomStringConvertible {
  /// One sentence: the place, what was found and what is allowed.
  public var description: String { "at byte \(offset): \(reason)" }
}

extension JSONReason: CustomStringConvertible {
  /// What is wrong, without the place, in printable characters only.
  public var description: String {
    switch self {
    case .unexpectedEnd(let expected): "the document ends where \(expected.rawValue) should follow"
    case .unexpected(let byte, let expected):
      "found \(JSONReason.name(of: byte)), where \(expected.rawValue) should stand"
    case .byteOrderMark: "found a byte order mark; JSON begins without one"
    case .notUTF8: "the bytes are not UTF-8"
    case .malformedNumber: "a number is malformed; allowed are forms like 0, -1.5 and 2e-3"
    case .rawControl(let byte):
      "a string holds \(JSONReason.name(of: byte)) as it is; a control character must be escaped"
    case .unknownEscape:
      "a backslash must be followed by one of \" \\ / b f n r t, or by u and 4 digits"
    case .loneSurrogate: "half a surrogate pair stands alone in an escape"
    case .duplicateName(let name): "the name \(JSONReason.quoted(name)) occurs twice in one object"
    case .tooDeep: "more than \(JSONValue.deepestLevel) arrays and objects lie in each other"
    }
  }

  private static func name(of byte: UInt8) -> String {
    guard (0x21...0x7E).contains(byte) else {
      return byte == 0x20 ? "a space" : "the byte \(byte)"
    }
    return "“\(Character(UnicodeScalar(byte)))”"
  }

  /// A name in ASCII, shortened, so that it can stand in a message.
  private static func quoted(_ name: JSONText) -> String {
    var shown = ""
    for scalar in name.string.unicodeScalars {
      let escaped = scalar.escapedAsASCII
      guard shown.utf8.count + escaped.utf8.count <= 40 else { return "“\(shown)…”" }
      shown += escaped
    }
    return "“\(shown)”"
  }
}
