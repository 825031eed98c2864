import Screen

/// The sequences in which terminals answer.
///
/// Source: xterm, *Control Sequences*: DECRPM, primary device attributes, OSC 11.
enum ReplySequence {
  /// The most bytes of an answer that is of use here.
  static let limit = 64

  /// The answer of `ESC [`, parameters and a final byte; nil for everything that is none.
  ///
  ///     control(Array("?2026;2$".utf8), final: 0x79)  // mode 2026 is off
  static func control(_ parameters: [UInt8], final: UInt8) -> TerminalReply? {
    guard parameters.first == UInt8(ascii: "?") else { return nil }
    if final == UInt8(ascii: "c") { return .attributes }
    guard final == UInt8(ascii: "y"), parameters.last == UInt8(ascii: "$") else { return nil }
    let parts = parameters.dropFirst().dropLast()
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard parts.count == 2, let mode = number(parts[0]), let value = number(parts[1]),
      let state = TerminalReply.ModeState(rawValue: value)
    else { return nil }
    return .mode(number: mode, state)
  }

  /// The answer of `ESC ]`, a text and its end; nil for everything that is none.
  ///
  ///     string(Array("11;rgb:ffff/ffff/ffff".utf8))  // a white background
  static func string(_ text: [UInt8]) -> TerminalReply? {
    let start = Array("11;rgb:".utf8)
    guard text.starts(with: start) else { return nil }
    let parts = text.dropFirst(start.count)
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(shade)
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    return .background(RGB(red, green, blue))
  }

  /// Digits only, and few: nothing that was asked for has more.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...5).contains(digits.count) else { return nil }
    return digits.reduce(0) { number, digit in
      guard let number, (0x30...0x39).contains(digit) else { return nil }
      return number * 10 + Int(digit - 0x30)
    }
  }

  /// One to four hexadecimal digits, of which `f`, `ff`, … mean all light, as a number up to 255.
  private static func shade(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard (1...4).contains(digits.count), digits.first != UInt8(ascii: "+"),
      let value = Int(String(decoding: digits, as: UTF8.self), radix: 16), value >= 0
    else { return nil }
    let most = (1 << (4 * digits.count)) - 1
    return UInt8((value * 255 + most / 2) / most)
  }
}
