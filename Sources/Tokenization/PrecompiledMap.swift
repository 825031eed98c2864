/// SentencePiece's table of what becomes of characters, as its files pack it.
///
/// The bytes are the length of a double array, the double array (a trie over UTF-8) and the
/// replacements, each ended by a zero byte; in a tokenizer file they are written in base 64.
struct PrecompiledMap: Equatable, Sendable {
  private let units: [UInt32]
  private let replacements: [UInt8]

  /// Unpacks a table.
  ///
  /// - Throws: `TokenizerRule.unsupported` if the bytes are no such table.
  init(unpacking bytes: [UInt8]) throws(TokenizerRule) {
    guard bytes.count >= 4 else { throw .unsupported("a character map shorter than its header") }
    let length = Int(Self.unit(bytes, at: 0))
    guard length % 4 == 0, length > 0, length <= bytes.count - 4 else {
      throw .unsupported("a character map whose trie is longer than it is")
    }
    units = stride(from: 4, to: 4 + length, by: 4).map { Self.unit(bytes, at: $0) }
    replacements = Array(bytes[(4 + length)...])
  }

  private static func unit(_ bytes: [UInt8], at place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << (8 * UInt32($1)) }
  }

  /// What becomes of a text that begins with an entry of the table; nil if none does.
  func replacement(of bytes: [UInt8]) -> [Unicode.Scalar]? {
    guard let start = value(of: bytes), start <= replacements.count else { return nil }
    let end = replacements[start...].firstIndex(of: 0) ?? replacements.count
    return Array(String(decoding: replacements[start..<end], as: UTF8.self).unicodeScalars)
  }

  /// The value of the shortest entry that a text begins with.
  private func value(of bytes: [UInt8]) -> Int? {
    var node = offset(of: units[0])
    for byte in bytes {
      if byte == 0 { return nil }
      node ^= Int(byte)
      guard node < units.count, units[node] & 0x8000_00FF == UInt32(byte) else { return nil }
      let unit = units[node]
      node ^= offset(of: unit)
      guard node < units.count else { return nil }
      if unit >> 8 & 1 == 1 { return Int(units[node] & 0x7FFF_FFFF) }
    }
    return nil
  }

  private func offset(of unit: UInt32) -> Int {
    Int(unit >> 10) << Int((unit & 0x200) >> 6)
  }

  /// Changes a text: a short cluster as a whole where the table has it, else scalar by scalar.
  func apply(to text: inout AlignedText) {
    var changes: [ScalarChange] = []
    for cluster in text.string {
      let bytes = Array(cluster.utf8)
      if bytes.count < 6, let new = replacement(of: bytes) {
        changes.add(new, for: cluster.unicodeScalars.count)
        continue
      }
      for scalar in cluster.unicodeScalars {
        if let new = replacement(of: Array(String(scalar).utf8)) {
          changes.add(new, for: 1)
        } else {
          changes.append(ScalarChange(scalar: scalar, change: 0))
        }
      }
    }
    text.transform(changes)
  }
}

extension [ScalarChange] {
  /// Adds new scalars for a number of old ones.
  fileprivate mutating func add(_ new: [Unicode.Scalar], for oldCount: Int) {
    self += new.enumerated().map { ScalarChange(scalar: $1, change: $0 < oldCount ? 0 : 1) }
    if new.count < oldCount, !isEmpty { self[count - 1].change += new.count - oldCount }
  }
}

extension PrecompiledMap {
  /// Reads one from a tokenizer file.
  init(_ value: FileValue) throws(TokenizerError) {
    guard let bytes = [UInt8](base64: try value.string()) else {
      throw value.failure(.wrongKind(expected: "bytes in base 64"))
    }
    do {
      self = try PrecompiledMap(unpacking: bytes)
    } catch {
      throw value.failure(error)
    }
  }
}

extension [UInt8] {
  /// The bytes that a text writes in base 64; nil if it does not.
  init?(base64 text: String) {
    self = []
    var bits: UInt32 = 0
    var bitCount: UInt32 = 0
    for byte in text.utf8 where byte != UInt8(ascii: "=") {
      guard let digit = Self.base64Digit(byte) else { return nil }
      bits = (bits << 6 | digit) & 0xFFFF
      bitCount += 6
      if bitCount >= 8 {
        bitCount -= 8
        append(UInt8(truncatingIfNeeded: bits >> bitCount))
      }
    }
  }

  private static func base64Digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
