/// A JSON document as it was written: members in order, numbers with their own digits.
///
///     let value = try JSONValue(parsing: Array(#"{"a": [1, 2.50]}"#.utf8))
///     value["a"]?.array?[1].number?.text  // "2.50"
///
/// Names and strings are compared byte by byte, so `à` in one code point and `à` in two stay apart.
public enum JSONValue: Equatable, Sendable {
  /// The word `null`.
  case null
  /// The words `true` and `false`.
  case boolean(Bool)
  /// A number, with the digits that it was written with.
  case number(JSONNumber)
  /// A string.
  case string(JSONText)
  /// Values in a row.
  case array([JSONValue])
  /// Named values, in the order in which they were written; no two have the same name.
  case object([JSONMember])
}

/// A named value of an object.
public struct JSONMember: Equatable, Sendable {
  /// What it is called.
  public let name: JSONText
  /// What it is.
  public let value: JSONValue

  /// Creates a member.
  public init(_ name: JSONText, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// Reads a document strictly, as RFC 8259 has it.
  ///
  /// Refused besides everything that is no JSON: a byte order mark, text that is not UTF-8, a name
  /// that occurs twice in an object, half a surrogate pair, more than 64 levels.
  ///
  /// - Parameter bytes: The whole document.
  /// - Throws: `JSONError`, with the place of the first byte that is wrong.
  /// - Complexity: O(number of bytes), and never recursive.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var builder = JSONBuilder(bytes)
    self = try builder.document()
  }

  /// How many arrays and objects may lie in each other.
  public static let deepestLevel = 64

  /// The value with a name, compared byte by byte; nil if there is none or this is no object.
  ///
  /// - Complexity: O(number of members).
  public subscript(name: JSONText) -> JSONValue? {
    object?.first { $0.name == name }?.value
  }

  /// The members, if this is an object.
  public var object: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The values, if this is an array.
  public var array: [JSONValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  /// The text, if this is a string.
  public var string: String? {
    if case .string(let text) = self { text.string } else { nil }
  }

  /// The number, if this is one.
  public var number: JSONNumber? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The truth value, if this is one.
  public var boolean: Bool? {
    if case .boolean(let boolean) = self { boolean } else { nil }
  }
}
