/// Reads one document from its bytes piece by piece, and keeps none of it.
///
///     var reader = JSONReader(Array(#"{"a": 1}"#.utf8))
///     while let event = try reader.next() {}  // beginObject, name a, number 1, endObject
///
/// It is as strict as `JSONValue(parsing:)`, and for documents too large to be kept as a value.
public struct JSONReader {
  let bytes: [UInt8]
  var place = 0
  private var open: [OpenContainer] = []
  private var state = State.start

  /// Begins to read a document.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece of the document.
  ///
  /// - Returns: Nil once the document is complete and nothing but space follows it.
  /// - Throws: `JSONError`, with the place of the first byte that is wrong.
  /// - Complexity: O(length of the piece); the first one O(number of bytes), to see that they are UTF-8.
  public mutating func next() throws(JSONError) -> JSONEvent? {
    if state == .start { try begin() }
    skipSpace()
    guard state != .value else { return try value() }
    guard let kind = open.last?.kind else {
      if place < bytes.count { throw unexpected(.end) }
      return nil
    }
    if skip(kind.closingByte) { return leave(kind) }
    if state == .afterValue {
      guard skip(UInt8(ascii: ",")) else { throw unexpected(kind.continuation) }
    }
    return kind == .object ? try name() : try value()
  }

  private mutating func begin() throws(JSONError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw failure(.byteOrderMark, at: 0) }
    if let place = bytes.firstPlaceThatIsNotUTF8 { throw failure(.notUTF8, at: place) }
    state = .value
  }

  /// A value, or the beginning of one.
  private mutating func value() throws(JSONError) -> JSONEvent {
    skipSpace()
    guard place < bytes.count else { throw unexpected(.value) }
    switch bytes[place] {
    case UInt8(ascii: "["): return try enter(.array)
    case UInt8(ascii: "{"): return try enter(.object)
    default:
      state = .afterValue
      return try scalar()
    }
  }

  private mutating func enter(_ kind: OpenContainer.Kind) throws(JSONError) -> JSONEvent {
    guard open.count < JSONValue.deepestLevel else { throw failure(.tooDeep, at: place) }
    open.append(OpenContainer(kind: kind))
    place += 1
    state = .opened
    return kind == .array ? .beginArray : .beginObject
  }

  private mutating func leave(_ kind: OpenContainer.Kind) -> JSONEvent {
    open.removeLast()
    state = .afterValue
    return kind == .array ? .endArray : .endObject
  }

  private mutating func name() throws(JSONError) -> JSONEvent {
    skipSpace()
    guard bytes.isByte(UInt8(ascii: "\""), at: place) else { throw unexpected(.name) }
    let start = place
    let name = JSONText(try string())
    guard open[open.count - 1].names.insert(name) else {
      throw failure(.duplicateName(name), at: start)
    }
    skipSpace()
    guard skip(UInt8(ascii: ":")) else { throw unexpected(.colon) }
    state = .value
    return .name(name)
  }

  private mutating func scalar() throws(JSONError) -> JSONEvent {
    switch bytes[place] {
    case UInt8(ascii: "\""): return .string(JSONText(try string()))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default:
      if skipWord("true") { return .boolean(true) }
      if skipWord("false") { return .boolean(false) }
      if skipWord("null") { return .null }
      throw unexpected(.value)
    }
  }

  private mutating func number() throws(JSONError) -> JSONNumber {
    guard let end = JSONNumber.end(in: bytes, from: place) else {
      throw failure(.malformedNumber, at: place)
    }
    defer { place = end }
    return JSONNumber(checked: String(decoding: bytes[place..<end], as: UTF8.self))
  }
}

extension JSONReader {
  private mutating func skip(_ byte: UInt8) -> Bool {
    guard bytes.isByte(byte, at: place) else { return false }
    place += 1
    return true
  }

  private mutating func skipWord(_ word: StaticString) -> Bool {
    let isThere = word.withUTF8Buffer { bytes[place...].starts(with: $0) }
    if isThere { place += word.utf8CodeUnitCount }
    return isThere
  }

  private mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return
      }
    }
  }

  func failure(_ reason: JSONReason, at place: Int) -> JSONError {
    JSONError(offset: place, reason: reason)
  }

  /// The error of a byte, or the end, where something else is expected.
  func unexpected(_ expected: JSONExpectation) -> JSONError {
    place < bytes.count
      ? failure(.unexpected(bytes[place], expected: expected), at: place)
      : failure(.unexpectedEnd(expected: expected), at: place)
  }
}

/// What was read last.
private enum State {
  /// Nothing yet.
  case start
  /// A name, or nothing but that the bytes are UTF-8: a value follows.
  case value
  /// The beginning of an array or an object.
  case opened
  /// A whole value, or the end of an array or an object.
  case afterValue
}

/// An array or an object that has begun.
private struct OpenContainer {
  enum Kind {
    case array
    case object

    var closingByte: UInt8 { self == .array ? UInt8(ascii: "]") : UInt8(ascii: "}") }
    var continuation: JSONExpectation { self == .array ? .commaOrBracket : .commaOrBrace }
  }

  let kind: Kind
  var names = JSONNameSet()
}
