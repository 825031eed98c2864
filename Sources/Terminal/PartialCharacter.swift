/// The bytes of a character whose rest has not arrived yet.
struct PartialCharacter {
  private var bytes: [UInt8] = []

  /// The character that a byte completes; bytes that cannot be one are dropped.
  mutating func add(_ byte: UInt8) -> Unicode.Scalar? {
    if byte & 0xC0 != 0x80 { bytes = [] } else if bytes.isEmpty { return nil }
    bytes.append(byte)
    guard let first = bytes.first, let length = length(first: first) else {
      bytes = []
      return nil
    }
    if bytes.count < length { return nil }
    defer { bytes = [] }
    var iterator = bytes.makeIterator()
    var codec = Unicode.UTF8()
    if case .scalarValue(let scalar) = codec.decode(&iterator) { return scalar }
    return nil
  }

  private func length(first: UInt8) -> Int? {
    switch first {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}
