import Testing

@testable import Tokenization

@Suite struct PrecompiledMapTests {
  /// A double array of the single entry `a` → `bc`, and its replacement.
  private let table: [UInt8] = {
    // Unit 0 points to 0; unit 0x61 has the label a, a leaf and the offset 1; its leaf is 0x60.
    var units = [UInt32](repeating: 0, count: 0x80)
    units[0x61] = 0x61 | 1 << 8 | 1 << 10
    units[0x60] = 0x8000_0000
    let length = UInt32(units.count * 4)
    return ([length] + units).flatMap { unit in (0..<4).map { UInt8(unit >> (8 * $0) & 0xFF) } }
      + Array("bc\u{0}".utf8)
  }()

  @Test func `an entry is found by its beginning`() throws {
    let map = try PrecompiledMap(unpacking: table)
    #expect(map.replacement(of: Array("a".utf8)) == scalars("bc"))
    #expect(map.replacement(of: Array("ax".utf8)) == scalars("bc"))
    #expect(map.replacement(of: Array("b".utf8)) == nil)
    #expect(map.replacement(of: []) == nil)
    #expect(map.replacement(of: [0]) == nil)
  }

  @Test func `what is put in shares the place of what it replaces`() throws {
    var text = AlignedText("xay")
    try PrecompiledMap(unpacking: table).apply(to: &text)
    #expect(text.string == "xbcy" && text.places == [0..<1, 1..<2, 1..<2, 2..<3])
  }

  @Test func `bytes that are no table are refused, and no byte makes it trap`() throws {
    for count in 0..<8 {
      let bytes = [UInt8](repeating: 0xFF, count: count)
      #expect(sentence { try PrecompiledMap(unpacking: bytes) } != nil)
    }
    var random = SeededGenerator(state: 9)
    for _ in 0..<500 {
      var bytes = table
      for _ in 0..<20 {
        bytes[Int.random(in: 4..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      var text = AlignedText("axa\u{301}bcé")
      try PrecompiledMap(unpacking: bytes).apply(to: &text)
    }
  }

  @Test func `base 64 is read`() {
    #expect([UInt8](base64: "aGVlZA==") == Array("heed".utf8))
    #expect([UInt8](base64: "/+8=") == [0xFF, 0xEF])
    #expect([UInt8](base64: "") == [])
    #expect([UInt8](base64: "a b") == nil)
    #expect([UInt8](base64: "é") == nil)
  }
}
