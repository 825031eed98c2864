import Screen

/// The reports of the mouse: `ESC [ <`, what happened, column and row from 1, and `M` or `m`.
///
/// Source: xterm, *Control Sequences*, Extended coordinates, mode 1006.
enum MouseSequence {
  /// The most rows and columns that a terminal can have.
  private static let most = 65_535

  /// The event of a report's parameters and final letter; nil for everything that is none, or is of
  /// no use here: motion without a button, buttons beyond the third, a wheel that is let go.
  ///
  ///     event(Array("<64;10;5".utf8), final: 0x4D)  // the wheel, up, at row 4, column 9
  ///
  /// - Parameters:
  ///   - parameters: What stands between `ESC [` and the final letter.
  ///   - final: `M` for what begins, `m` for what ends.
  /// - Returns: The event, or nil.
  static func event(_ parameters: [UInt8], final: UInt8) -> MouseEvent? {
    guard parameters.first == UInt8(ascii: "<"), final | 0x20 == UInt8(ascii: "m") else {
      return nil
    }
    let numbers = parameters.dropFirst().split(separator: 0x3B, omittingEmptySubsequences: false)
      .map(number)
    guard numbers.count == 3, let code = numbers[0], let column = numbers[1], let row = numbers[2],
      row > 0, column > 0, let kind = kind(code, final: final)
    else { return nil }
    return MouseEvent(
      kind, at: Position(row: row - 1, column: column - 1), modifiers: modifiers(code))
  }

  /// Digits only: a sign, or more than any terminal can mean, is no number.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    var number = 0
    for digit in digits {
      number = number * 10 + Int(digit - 0x30)
      if number > most { return nil }
    }
    return number
  }

  /// Bits 0 and 1 are the button, 5 is motion, 6 the wheel; 7 and more are buttons of few mice.
  private static func kind(_ code: Int, final: UInt8) -> MouseEvent.Kind? {
    let isEnd = final == UInt8(ascii: "m")
    let place = code & 3
    switch code & ~0b1_1111 {
    case 0 where place < 3:
      let button = MouseEvent.Button.allCases[place]
      return isEnd ? .release(button) : .press(button)
    case 32 where place < 3 && !isEnd: return .drag(MouseEvent.Button.allCases[place])
    case 64 where !isEnd: return .wheel(MouseEvent.Direction.allCases[place])
    default: return nil
    }
  }

  private static func modifiers(_ code: Int) -> MouseEvent.Modifiers {
    var modifiers: MouseEvent.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}
