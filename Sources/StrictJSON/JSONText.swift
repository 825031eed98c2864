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
    // Texts that are not equal as Swift has it have other bytes, and that is seen fast.
    left.string.utf8.count == right.string.utf8.count && left.string == right.string
      && left.string.utf8.elementsEqual(right.string.utf8)
  }

  /// Mixes in the UTF-8 bytes.
  public func hash(into hasher: inout Hasher) {
    let utf8 = string.utf8
    let isMixed: Void? = utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isMixed == nil {
      Array(utf8).withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    hasher.combine(UInt8.max)
  }
}

extension JSONText: ExpressibleByStringLiteral {
  /// Wraps a literal.
  public init(stringLiteral value: String) { self.init(value) }
}
