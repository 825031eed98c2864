import Testing

@testable import Tokenization

@Suite struct ByteLevelAlphabetTests {
  @Test func `each byte has a printable letter of its own`() {
    let letters = (0...255).map { ByteLevelAlphabet.scalar(of: UInt8($0)) }
    #expect(Set(letters).count == 256)
    for (byte, letter) in letters.enumerated() {
      #expect(ByteLevelAlphabet.byte(of: letter) == UInt8(byte))
      #expect(!letter.isSpace && letter.properties.generalCategory != .control)
    }
  }

  @Test func `printable bytes stand for themselves, others come from 256 on`() {
    #expect(ByteLevelAlphabet.scalar(of: 0x41) == "A")
    #expect(ByteLevelAlphabet.scalar(of: 0x20) == "Ġ")
    #expect(ByteLevelAlphabet.scalar(of: 0x0A) == "Ċ")
    #expect(ByteLevelAlphabet.scalar(of: 0xAD) == "\u{143}")
    #expect(ByteLevelAlphabet.byte(of: " ") == nil)
  }

  @Test func `a scalar is spelt by its bytes`() {
    #expect(ByteLevelAlphabet.spelling(of: "é") == scalars("Ã©"))
    #expect(ByteLevelAlphabet.spelling(of: "🐕").count == 4)
  }
}
