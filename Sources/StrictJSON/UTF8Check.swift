extension [UInt8] {
  /// The place of the first byte that is not UTF-8, or nil.
  ///
  /// Overlong forms, surrogates and numbers above U+10FFFF are refused, as RFC 3629 has it.
  ///
  /// - Complexity: O(number of bytes).
  var firstPlaceThatIsNotUTF8: Int? {
    var place = 0
    while place < count {
      guard let length = lengthOfScalar(at: place) else { return place }
      place += length
    }
    return nil
  }

  private func lengthOfScalar(at place: Int) -> Int? {
    let first = self[place]
    if first < 0x80 { return 1 }
    guard let (length, second) = [UInt8].form(of: first) else { return nil }
    guard place + length <= count, second.contains(self[place + 1]) else { return nil }
    for index in place + 1..<place + length where !(0x80...0xBF).contains(self[index]) {
      return nil
    }
    return length
  }

  /// How many bytes a scalar with a first byte has, and what its second byte may be.
  private static func form(of first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch first {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (3, 0x80...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
