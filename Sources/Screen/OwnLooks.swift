/// The characters of one text that look like no other, so that whoever reads them knows what they are.
///
/// Every look has one writing that is shown as it is. That of `é` is U+00E9; the letter with a mark
/// behind it, which looks the same, is written out. Letters of ASCII and of Latin-1 and Latin
/// Extended-A are their looks' own, besides the few that look like two others (`ĳ`, `ſ`, `Đ`). A
/// Cyrillic or Greek word is shown where none of its letters is of another script and one of them
/// looks like none of those: the `о` of `кот` can be no Latin letter. A syllable of Hangul is seen for
/// what it is.
struct OwnLooks: Equatable, Sendable {
  /// The script whose letters are shown; nil where the text has letters of two, or none to tell.
  private let script: LetterScript?

  /// Finds which script a text may show; O(length).
  init(of scalars: some Sequence<Unicode.Scalar>) {
    var scripts: Set<LetterScript> = []
    var hasOwnLook = false
    for scalar in scalars {
      guard let script = LetterScript(of: scalar) else { continue }
      scripts.insert(script)
      hasOwnLook = hasOwnLook || script.hasOwnLook(scalar)
    }
    let only = scripts.count == 1 ? scripts.first : nil
    script = hasOwnLook ? only : nil
  }

  /// Whether a character is shown as it is.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value >= 0x20, scalar.value < 0x7F { return true }
    switch LetterScript(of: scalar) {
    case nil: return (0xAC00...0xD7A3).contains(scalar.value)
    case .latin?: return true
    case let other?: return other == script
    }
  }
}

/// A script whose letters are told apart from those of the others.
private enum LetterScript: Equatable {
  case latin
  case cyrillic
  case greek

  /// The script of a letter; nil for every other character, and for letters that look like others
  /// of their own script.
  init?(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: self = .latin
    case 0xC0...0x17F where !latinDoubles.contains(scalar): self = .latin
    case 0x401, 0x410...0x44F, 0x451: self = .cyrillic
    case 0x386, 0x388...0x38A, 0x38C, 0x38E...0x3A1, 0x3A3...0x3CE: self = .greek
    default: return nil
    }
  }

  /// Whether no letter of another script looks like it.
  func hasOwnLook(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .latin: true
    case .cyrillic: cyrillicLooks.contains(scalar)
    case .greek: greekLooks.contains(scalar)
    }
  }
}

/// Letters and signs up to U+017F that look like others, or are no letters: multiplication and
/// division, eth and the crossed D, dotless i, the ligatures, kra, long s, and e with a breve, which
/// is hardly told from e with a caron.
private let latinDoubles: Set<Unicode.Scalar> = [
  "×", "÷", "Ð", "Đ", "ı", "Ĳ", "ĳ", "ĸ", "Ŀ", "ŀ", "ŉ", "ſ", "Ĕ", "ĕ",
]
private let cyrillicLooks = Set("гджийклптфцчшщъыэюяБДЖИЙЦЧШЩЪЫЭЮЯ".unicodeScalars)
private let greekLooks = Set("δζθλξψωΔΘΞΨΩ".unicodeScalars)

extension DisplayText {
  /// Text as it is shown where nothing may be mistaken for anything else.
  ///
  ///     DisplayText.unmistakable("p\u{430}ypal").description  // "p<U+0430>ypal"
  ///     DisplayText.unmistakable("cafe\u{301}").description  // "cafe<U+0301>"
  ///     DisplayText.unmistakable("кот").description  // "кот"
  ///     DisplayText.unmistakable(" the").description  // "␠the"
  ///
  /// What looks like something else is written out (`OwnLooks` says what does), and so are all marks.
  /// Spaces at the ends and beside others become `␠`, a text without characters `<U+>`.
  ///
  /// - Parameter text: Any text.
  /// - Returns: What no other text gives.
  /// - Complexity: O(length of the text).
  public static func unmistakable(_ text: String) -> DisplayText {
    if text.isEmpty { return DisplayText(assembled: "<U+>") }
    var escaper = Escaper(
      repertoire: .unicode, marks: .spelledOut, looks: OwnLooks(of: text.unicodeScalars))
    for scalar in text.unicodeScalars { escaper.add(scalar) }
    return DisplayText(glyphs: markedSpaces(escaper.finish()))
  }

  /// How a text is written where nothing may be mistaken; nil where its plain look says it all.
  public static func spelling(of text: String) -> DisplayText? {
    if isPlain(text) { return nil }
    let spelling = unmistakable(text)
    return spelling == DisplayText(text) ? nil : spelling
  }

  /// Whether a text is of ASCII only, without a space that could be overlooked.
  private static func isPlain(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      guard byte > 0x20 && byte < 0x7F || byte == 0x20 && previous != 0x20 else { return false }
      previous = byte
    }
    return previous != 0x20
  }

  /// The glyphs with every space that could be overlooked made visible.
  private static func markedSpaces(_ glyphs: [Glyph]) -> [Glyph] {
    glyphs.enumerated().map { place, glyph in
      guard glyph == .space else { return glyph }
      let isAlone =
        place > 0 && place < glyphs.count - 1 && glyphs[place - 1] != .space
        && glyphs[place + 1] != .space
      return isAlone ? glyph : Glyph(text: "␠", width: 1)
    }
  }
}
