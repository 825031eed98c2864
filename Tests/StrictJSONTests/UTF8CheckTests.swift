import Testing

@testable import StrictJSON

@Suite struct UTF8CheckTests {
  @Test func `every scalar is UTF-8 as the standard library writes it`() {
    var bytes: [UInt8] = []
    for value in UInt32(0)...0x10FFFF {
      if let scalar = UnicodeScalar(value) { bytes += Array(String(Character(scalar)).utf8) }
    }
    #expect(bytes.count > 4_000_000)
    #expect(bytes.firstPlaceThatIsNotUTF8 == nil)
  }

  /// The rows are those of table 3-7 of the Unicode Standard, each a step outside of it.
  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2, 0x7F], [0xC2, 0xC0], [0xE0, 0x9F, 0x80],
      [0xE0, 0xA0, 0x7F], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xEF, 0xBF, 0xC0],
      [0xF0, 0x8F, 0x80, 0x80], [0xF0, 0x90, 0x80, 0x7F], [0xF4, 0x90, 0x80, 0x80],
      [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `bytes that are no scalar are found where they begin`(_ bytes: [UInt8]) {
    #expect(bytes.firstPlaceThatIsNotUTF8 == 0)
    #expect((Array("aé€😀".utf8) + bytes).firstPlaceThatIsNotUTF8 == 10)
    #expect((bytes + Array("    ".utf8)).firstPlaceThatIsNotUTF8 == 0)
  }
}
