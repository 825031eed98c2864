/// The sequences that the program may write to a terminal; anything else came from data, or is a mistake.
struct OutputGrammar {
  /// The final letters of `ESC [` with numbers: moving, erasing, inserting, scrolling, colours.
  private let letters = Set("ABCDGHJKLMPSTXZbdfhlmrs@".utf8)
  /// The modes that may be set and reset: keys, blinking, wrapping, screen, cursor, pastes, mouse,
  /// frames in one piece.
  private let modes: Set<String> = [
    "1", "3", "4", "7", "12", "25", "47", "1049", "1034", "2004", "1002", "1006", "2026",
  ]

  /// What begins a title; what follows is text.
  private let title = "]2;"

  /// What may be asked: the colour behind the text, whether frames can be shown in one piece, and
  /// what kind of terminal it is.
  private let questions: Set<String> = ["]11;?", "[?2026$p", "[c"]

  /// How the console of Linux is told the form of its cursor.
  private let consoleCursors: Set<String> = ["[?0c", "[?1c", "[?8c"]

  /// The control characters by which old terminals go from one set of characters to another.
  var shifts: Set<UInt8> = []

  /// What begins a text for the clipboard, and the letters that it may have.
  private let clipboard = "]52;c;"
  /// The same, for tmux to hand on.
  private let passing = "Ptmux;\u{1B}\u{1B}]52;c;"
  private let base64 = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=")

  /// Every sequence and control character that is not allowed.
  func strangers(in bytes: [UInt8]) -> [String] {
    var strangers: [String] = []
    var rest = bytes[...]
    while let byte = rest.first {
      rest = rest.dropFirst()
      if byte == 0x1B {
        let sequence = takeSequence(&rest)
        if !isAllowed(sequence) { strangers.append("ESC " + sequence) }
      } else if byte < 0x20 && ![0x08, 0x09, 0x0A, 0x0D].contains(byte) && !shifts.contains(byte)
        || byte == 0x7F
      {
        strangers.append("byte \(byte)")
      }
    }
    return strangers
  }

  /// Every character that would be invisible, would turn the writing around or is no text at all.
  func invisibles(in bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return ["bytes that are not UTF-8"]
    }
    return text.unicodeScalars.filter { scalar in
      let properties = scalar.properties
      let isText: Bool =
        switch properties.generalCategory {
        case .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: false
        case .control: scalar.value < 0x80
        default: true
        }
      return !isText || properties.isVariationSelector || properties.isDefaultIgnorableCodePoint
    }.map { "U+" + String($0.value, radix: 16, uppercase: true) }
  }

  private func takeSequence(_ rest: inout ArraySlice<UInt8>) -> String {
    guard let first = rest.popFirst() else { return "" }
    var sequence = [first]
    if first == UInt8(ascii: "[") {
      while let byte = rest.popFirst() {
        sequence.append(byte)
        if (0x40...0x7E).contains(byte) { break }
      }
    } else if first == UInt8(ascii: "]") {
      while let byte = rest.popFirst(), byte != 0x07 { sequence.append(byte) }
    } else if first == UInt8(ascii: "P") {
      while let byte = rest.popFirst() {
        sequence.append(byte)
        if sequence.suffix(3) == [0x07, 0x1B, UInt8(ascii: "\\")] { break }
      }
    } else if first == UInt8(ascii: "(") || first == UInt8(ascii: ")"), let set = rest.popFirst() {
      sequence.append(set)
    }
    return String(decoding: sequence, as: UTF8.self)
  }

  private func isAllowed(_ sequence: String) -> Bool {
    if ["(B", ")B", "(0", ")0", "\\", "7", "8", "M", "=", ">"].contains(sequence) { return true }
    if questions.contains(sequence) || consoleCursors.contains(sequence) { return true }
    if sequence.hasPrefix(clipboard) {
      return sequence.dropFirst(clipboard.count).allSatisfy(base64.contains)
    }
    if sequence.hasPrefix(passing), sequence.hasSuffix("\u{7}\u{1B}\\") {
      return sequence.dropFirst(passing.count).dropLast(3).allSatisfy(base64.contains)
    }
    if sequence.hasPrefix(title) {
      return sequence.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        && invisibles(in: Array(sequence.utf8)) == []
    }
    guard sequence.hasPrefix("["), let final = sequence.utf8.last else { return false }
    let parameters = sequence.dropFirst().dropLast()
    if parameters.hasPrefix("?") {
      return "hl".utf8.contains(final)
        && (modes.contains(String(parameters.dropFirst()))
          || parameters.dropFirst().split(separator: ";").allSatisfy { modes.contains(String($0)) })
    }
    if final == UInt8(ascii: "t") {
      return ["22;0;0", "23;0;0", "22;2", "23;2"].contains(parameters)
    }
    return letters.contains(final)
      && parameters.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x3B }
  }
}
