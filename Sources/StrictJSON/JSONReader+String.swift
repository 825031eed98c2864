extension JSONReader {
  /// The string that begins at a double quote.
  ///
  /// The bytes are known to be UTF-8, so only quotes, backslashes and controls need a look.
  mutating func string() throws(JSONError) -> String {
    place += 1
    var text: [UInt8] = []
    var start = place
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        defer { place += 1 }
        guard !text.isEmpty else { return String(decoding: bytes[start..<place], as: UTF8.self) }
        return String(decoding: text + bytes[start..<place], as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<place]
        text += String(try escape()).utf8
        start = place
      case 0..<0x20: throw failure(.rawControl(bytes[place]), at: place)
      default: place += 1
      }
    }
    throw unexpected(.quote)
  }

  /// The character that an escape stands for; `place` moves from its backslash to its end.
  private mutating func escape() throws(JSONError) -> Character {
    guard place + 1 < bytes.count else {
      place = bytes.count
      throw unexpected(.quote)
    }
    if bytes[place + 1] == UInt8(ascii: "u") { return Character(try unicodeEscape()) }
    guard let scalar = Self.shortEscapes[bytes[place + 1]] else {
      throw failure(.unknownEscape, at: place)
    }
    place += 2
    return Character(scalar)
  }

  private static let shortEscapes: [UInt8: UnicodeScalar] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
    UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// One escape of four digits, or two that make a surrogate pair.
  private mutating func unicodeEscape() throws(JSONError) -> UnicodeScalar {
    let start = place
    let first = try fourDigits()
    if let scalar = UnicodeScalar(first) { return scalar }
    guard first < 0xDC00, bytes.isByte(UInt8(ascii: "\\"), at: place),
      bytes.isByte(UInt8(ascii: "u"), at: place + 1)
    else { throw failure(.loneSurrogate, at: start) }
    let second = try fourDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = UnicodeScalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw failure(.loneSurrogate, at: start) }
    return scalar
  }

  /// The number of `\uXXXX`, with exactly four hexadecimal digits.
  private mutating func fourDigits() throws(JSONError) -> UInt32 {
    let start = place
    place += 2
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard place < bytes.count else { throw unexpected(.quote) }
      guard let digit = Character(UnicodeScalar(bytes[place])).hexDigitValue, bytes[place] < 0x80
      else { throw failure(.unknownEscape, at: start) }
      number = number * 16 + UInt32(digit)
      place += 1
    }
    return number
  }
}
