/// Reads one document from its bytes; a loop over a stack of open arrays and objects.
struct JSONReader {
  let bytes: [UInt8]
  var place = 0
  private var open: [OpenContainer] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The document's value, if nothing else follows it.
  mutating func document() throws(JSONError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw failure(.byteOrderMark, at: 0) }
    if let place = bytes.firstPlaceThatIsNotUTF8 { throw failure(.notUTF8, at: place) }
    var result: JSONValue?
    while result == nil { result = try closing(after: try value()) }
    skipSpace()
    if place < bytes.count { throw unexpected(.end) }
    return result ?? .null
  }

  /// The next value that is complete, opening arrays and objects on the way to it.
  private mutating func value() throws(JSONError) -> JSONValue {
    while true {
      skipSpace()
      guard place < bytes.count else { throw unexpected(.value) }
      switch bytes[place] {
      case UInt8(ascii: "["):
        try enter(.array)
        if skip(UInt8(ascii: "]")) { return leave() }
      case UInt8(ascii: "{"):
        try enter(.object)
        if skip(UInt8(ascii: "}")) { return leave() }
        try readName()
      default: return try scalar()
      }
    }
  }

  /// Puts a value into the innermost container and closes what ends there.
  ///
  /// Returns the value of the document if that is complete, and nil if another value must follow.
  private mutating func closing(after value: JSONValue) throws(JSONError) -> JSONValue? {
    var value = value
    while let kind = open.last?.kind {
      open[open.count - 1].append(value)
      skipSpace()
      if skip(UInt8(ascii: ",")) {
        if kind == .object { try readName() }
        return nil
      }
      guard skip(kind.closingByte) else { throw unexpected(kind.continuation) }
      value = leave()
    }
    return value
  }

  private mutating func enter(_ kind: OpenContainer.Kind) throws(JSONError) {
    guard open.count < JSONValue.deepestLevel else { throw failure(.tooDeep, at: place) }
    open.append(OpenContainer(kind: kind))
    place += 1
    skipSpace()
  }

  private mutating func leave() -> JSONValue { open.popLast()?.value ?? .null }

  private mutating func readName() throws(JSONError) {
    skipSpace()
    guard bytes.isByte(UInt8(ascii: "\""), at: place) else { throw unexpected(.name) }
    let start = place
    let name = JSONText(try string())
    guard open[open.count - 1].names.insert(name).inserted else {
      throw failure(.duplicateName(name), at: start)
    }
    open[open.count - 1].pendingName = name
    skipSpace()
    guard skip(UInt8(ascii: ":")) else { throw unexpected(.colon) }
  }

  private mutating func scalar() throws(JSONError) -> JSONValue {
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
  mutating func skip(_ byte: UInt8) -> Bool {
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
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
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

/// An array or an object that has begun.
private struct OpenContainer {
  enum Kind {
    case array
    case object

    var closingByte: UInt8 { self == .array ? UInt8(ascii: "]") : UInt8(ascii: "}") }
    var continuation: JSONExpectation { self == .array ? .commaOrBracket : .commaOrBrace }
  }

  let kind: Kind
  var elements: [JSONValue] = []
  var members: [JSONMember] = []
  var names: Set<JSONText> = []
  var pendingName: JSONText?

  init(kind: Kind) { self.kind = kind }

  var value: JSONValue { kind == .array ? .array(elements) : .object(members) }

  mutating func append(_ value: JSONValue) {
    if let name = pendingName {
      members.append(JSONMember(name, value))
      pendingName = nil
    } else {
      elements.append(value)
    }
  }
}
