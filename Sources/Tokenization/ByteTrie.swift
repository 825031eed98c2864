/// Byte strings, kept so that all that begin at a place of a text are found in one go.
struct ByteTrie: Equatable, Sendable {
  private var next: [UInt64: Int] = [:]
  private var ids: [Int?] = [nil]

  /// Adds a byte string; the later of two equal ones holds.
  mutating func add(_ bytes: some Sequence<UInt8>, id: Int) {
    var node = 0
    for byte in bytes {
      let edge = Self.edge(node, byte)
      if let child = next[edge] {
        node = child
      } else {
        next[edge] = ids.count
        node = ids.count
        ids.append(nil)
      }
    }
    ids[node] = id
  }

  /// Calls for each byte string that begins at a place, shortest first.
  ///
  /// - Complexity: O(length of the longest byte string).
  func forEachMatch(in bytes: [UInt8], from start: Int, _ body: (_ end: Int, _ id: Int) -> Void) {
    var node = 0
    var place = start
    while place < bytes.count, let child = next[Self.edge(node, bytes[place])] {
      node = child
      place += 1
      if let id = ids[node] { body(place, id) }
    }
  }

  /// The longest byte string that begins at a place.
  func longestMatch(in bytes: [UInt8], from start: Int) -> (end: Int, id: Int)? {
    var longest: (Int, Int)?
    forEachMatch(in: bytes, from: start) { longest = ($0, $1) }
    return longest
  }

  private static func edge(_ node: Int, _ byte: UInt8) -> UInt64 {
    UInt64(node) << 8 | UInt64(byte)
  }
}
