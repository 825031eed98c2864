/// Takes little-endian numbers from bytes, one after the other.
struct ByteReader {
  private let all: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { all = bytes }

  /// Whether every byte was taken.
  var isAtEnd: Bool { place == all.count }

  /// The next number of so many bytes; nil where there are fewer, or where it is too large to count.
  mutating func take(_ count: Int) -> Int? {
    guard let bytes = bytes(count) else { return nil }
    return Int(exactly: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  /// The next bytes.
  mutating func bytes(_ count: Int) -> [UInt8]? {
    guard count <= all.count - place else { return nil }
    defer { place += count }
    return Array(all[place..<place + count])
  }

  /// Leaves bytes out; false where there are fewer.
  mutating func skip(_ count: Int) -> Bool {
    guard count <= all.count - place else { return false }
    place += count
    return true
  }

  /// The contents of the extra field of a kind: two bytes of kind, two of length, then the contents.
  func field(_ kind: Int) -> ByteReader? {
    var reader = self
    while let found = reader.take(2), let length = reader.take(2),
      let contents = reader.bytes(length)
    {
      if found == kind { return ByteReader(contents) }
    }
    return nil
  }
}
