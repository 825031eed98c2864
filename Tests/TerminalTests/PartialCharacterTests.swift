import Testing

@testable import Terminal

struct PartialCharacterTests {
  @Test(arguments: ["a", "é", "€", "漢", "😀", "\u{10FFFF}", "\u{7F}", "\0"] as [Unicode.Scalar])
  func `the last byte completes the character, none before it`(_ scalar: Unicode.Scalar) {
    var character = PartialCharacter()
    let bytes = Array(String(Character(scalar)).utf8)
    for byte in bytes.dropLast() { #expect(character.add(byte) == nil) }
    #expect(character.add(bytes[bytes.count - 1]) == scalar)
  }

  @Test(
    arguments: [
      [0x80], [0xC3], [0xE2, 0x82], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func `bytes that are no character are dropped, and the next one counts`(_ bytes: [UInt8]) {
    var character = PartialCharacter()
    for byte in bytes { #expect(character.add(byte) == nil) }
    #expect(character.add(0x61) == "a")
  }
}
