extension Frame {
  /// The same screen in ASCII, one cell for one, for terminals that show nothing else.
  ///
  ///     var frame = Frame(rows: 1, columns: 4)
  ///     frame.write("▸é漢", row: 0, column: 0)
  ///     frame.spelledInASCII().text  // ">?? "
  ///
  /// A sign without a spelling becomes `?`; the right half of a wide one becomes a space.
  public func spelledInASCII() -> Frame {
    var spelled = self
    for row in 0..<rows {
      for column in 0..<columns {
        let glyph = self[row, column].glyph
        if glyph.isASCII { continue }
        spelled[row, column].glyph = glyph.spelledInASCII
      }
    }
    return spelled
  }
}

extension Glyph {
  fileprivate var isASCII: Bool { width == 1 && text.utf8.allSatisfy { $0 < 0x80 } }

  fileprivate var spelledInASCII: Glyph {
    if width == 0 { return .space }
    return Glyph(text: String(asciiSpelling[text] ?? "?"), width: 1)
  }
}

/// The one table of spellings: signs, and the ASCII sign that takes the place of each.
private let asciiSpelling: [String: Character] = {
  let rows: [(signs: String, spelling: Character)] = [
    ("▸→▶►", ">"), ("◂←◀◄", "<"), ("▾↓▼", "v"), ("▴↑▲", "^"),
    ("█▀▄▌▐▏▎▍▋▊▉▇▆▅▃▂▁■", "#"), ("▓", "%"), ("▒", "+"), ("░", ":"),
    ("·•", "."), ("│‖║┃", "|"), ("─━—–−", "-"), ("═≡≈", "="), ("┐┘└┌├┤┬┴┼", "+"),
    ("╱÷", "/"), ("╲", "\\"), ("∅", "!"), ("…", "~"), ("∞", "I"), ("×", "x"), ("√", "V"),
    ("Σ∑", "S"),
    ("●", "*"), ("○", "o"), ("≥", ">"), ("≤", "<"), ("½", "h"), ("α", "a"), ("Δ", "D"),
    ("≠", "!"), ("“”", "\""), ("‘’", "'"), ("⏎", "/"),
    ("₀⁰", "0"), ("₁¹", "1"), ("₂²", "2"), ("₃³", "3"), ("₄⁴", "4"), ("₅⁵", "5"), ("₆⁶", "6"),
    ("₇⁷", "7"), ("₈⁸", "8"), ("₉⁹", "9"), ("ᵀ", "T"), ("ᵢ", "i"),
  ]
  var table: [String: Character] = [:]
  for row in rows {
    for sign in row.signs { table[String(sign)] = row.spelling }
  }
  return table
}()
