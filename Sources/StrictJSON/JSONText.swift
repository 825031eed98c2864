/// A string that is equal to another only if their bytes are equal.
///
///     JSONText("\u{E0}") == JSONText("a\u{300}")  // false, although both read à
///
/// Swift's own strings call these two equal, and vocabularies and tensor names lose entries by it.
public struct JSONText: Hashable, Sendable {
  /// The text.
  public let string: String

  /// Wraps a text.
  public init(_ string: String) { self.string = string }

  /// Whether both have the same UTF-8 bytes.
  public static func == (left: JSONText, right: JSONText) -> Bool {
    left.string.utf8.elementsEqual(right.string.utf8)
  }

  /// Mixes in the UTF-8 bytes.
  public func hash(into hasher: inout Hasher) {
    for byte in string.utf8 { hasher.combine(byte) }
    hasher.combine(UInt8.max)
  }
}

extension JSONText: ExpressibleByStringLiteral {
  /// Wraps a literal.
  public init(stringLiteral value: String) { self.init(value) }
}
