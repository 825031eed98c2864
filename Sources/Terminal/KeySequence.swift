import Screen

/// The sequences of bytes by which terminals name the keys that type nothing.
enum KeySequence {
  /// The key of `ESC O` and a letter.
  static func single(_ letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter) - 0x4F)
    case UInt8(ascii: "M"): .enter
    default: letters[letter]
    }
  }

  /// The key of `ESC [`, parameters and a final byte; modifiers are left out.
  static func control(_ parameters: [UInt8], final: UInt8) -> Key? {
    if parameters == [0x5B] {
      return (0x41...0x45).contains(final) ? .function(Int(final) - 0x40) : nil
    }
    guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return nil }
    let numbers = parameters.split(separator: 0x3B, omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    if final == UInt8(ascii: "~") { return numbers.first.flatMap { $0 }.flatMap(numbered) }
    if (0x50...0x53).contains(final) && numbers.first == 1 { return .function(Int(final) - 0x4F) }
    return letters[final]
  }

  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "Z"): .backTab,
  ]

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }
}
