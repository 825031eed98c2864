/// What happens to the marks on one character after the fourth.
enum SurplusMarks {
  /// Their number stands behind the character: `+36`.
  case counted
  /// Each is written out: `<U+0301>`.
  case spelledOut
}

/// What happens to signs that look like escapes: `<U+`, `<0x` and control pictures.
enum WrittenEscapes {
  /// They are escaped, so that no text looks like another.
  case escaped
  /// They are escapes, made before.
  case kept
}

/// Turns scalars into glyphs, one after the other, and writes out what must not be shown as it is.
struct Escaper {
  private let repertoire: Repertoire
  private let marks: SurplusMarks
  private let escapes: WrittenEscapes
  /// The characters that are shown, of those that can be; nil for all of them.
  private let looks: OwnLooks?
  /// For each scalar, the first glyph that is its own.
  private(set) var starts: [Int] = []
  private var glyphs: [Glyph] = []
  /// The character that marks may still join.
  private var base: Unicode.Scalar?
  private var baseText = ""
  private var baseWidth = 0
  private var markCount = 0
  /// A `<` that waits for what follows: before `U+` or `0x` it must be escaped itself.
  private var pending: [Unicode.Scalar] = []

  /// The most marks that one cell draws; ncurses holds as many.
  static let marksPerCell = 4

  init(
    repertoire: Repertoire, marks: SurplusMarks, escapes: WrittenEscapes = .escaped,
    looks: OwnLooks? = nil
  ) {
    self.repertoire = repertoire
    self.marks = marks
    self.escapes = escapes
    self.looks = looks
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    if pending.isEmpty {
      if scalar == "<", escapes == .escaped { pending = [scalar] } else { show(scalar) }
      return
    }
    let opensEscape = pending.count == 2 && (pending[1] == "U" ? scalar == "+" : scalar == "x")
    if opensEscape {
      escape(pending[0])
      show(pending[1])
      pending = []
      show(scalar)
    } else if pending.count == 1 && (scalar == "U" || scalar == "0") {
      pending.append(scalar)
    } else {
      releasePending()
      add(scalar)
    }
  }

  mutating func escape(byte: UInt8) {
    releasePending()
    write("<0x\(hexadecimal(UInt32(byte), digits: 2))>")
  }

  mutating func finish() -> [Glyph] {
    releasePending()
    closeCell()
    return glyphs
  }

  private mutating func releasePending() {
    let waiting = pending
    pending = []
    for scalar in waiting { show(scalar) }
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    guard repertoire == .unicode || (0x20...0x7E).contains(scalar.value) else {
      return escape(scalar)
    }
    if escapes == .kept, isControlPicture(scalar) { return open(scalar, width: 1) }
    if let looks, !looks.contains(scalar) { return escape(scalar) }
    switch scalar.columns {
    case .some(0): join(scalar)
    case .some(let width): open(scalar, width: width)
    case nil: escape(scalar)
    }
  }

  /// Begins a new cell.
  private mutating func open(_ scalar: Unicode.Scalar, width: Int) {
    closeCell()
    starts.append(glyphs.count)
    base = scalar
    baseText.unicodeScalars.append(scalar)
    baseWidth = width
  }

  /// Puts a mark on the character before; without one, it is written out.
  ///
  /// On a space or a punctuation mark it is written out too: there it would be overlooked, and the
  /// quotes around a text are not part of it.
  private mutating func join(_ mark: Unicode.Scalar) {
    guard let base, base.carriesMarks else { return escape(mark) }
    if marks == .spelledOut, markCount >= Escaper.marksPerCell { return escape(mark) }
    starts.append(glyphs.count + 1)
    markCount += 1
    if markCount <= Escaper.marksPerCell { baseText.unicodeScalars.append(mark) }
  }

  private mutating func closeCell() {
    guard base != nil else { return }
    glyphs.append(Glyph(text: baseText, width: baseWidth))
    let surplus = markCount - Escaper.marksPerCell
    base = nil
    baseText = ""
    markCount = 0
    if surplus > 0 && marks == .counted { write("+\(surplus)") }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    let picture = repertoire == .unicode ? controlPicture(of: scalar) : nil
    closeCell()
    starts.append(glyphs.count)
    write(picture ?? codePoint(scalar))
  }

  /// Writes signs that marks cannot join.
  private mutating func write(_ signs: String) {
    closeCell()
    for sign in signs { glyphs.append(Glyph(text: String(sign), width: 1)) }
  }
}

extension Unicode.Scalar {
  /// Whether marks are drawn on it: on letters, digits and symbols, of ASCII on letters and digits.
  fileprivate var carriesMarks: Bool {
    switch properties.generalCategory {
    case .spaceSeparator, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .connectorPunctuation, .dashPunctuation, .otherPunctuation:
      false
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: !isASCII
    default: true
    }
  }
}

/// The sign that stands for a control character, `␛`; nil for every other scalar.
private func controlPicture(of scalar: Unicode.Scalar) -> String? {
  let picture: UInt32? =
    scalar.value < 0x20 ? 0x2400 + scalar.value : scalar.value == 0x7F ? 0x2421 : nil
  return picture.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
}

/// Whether a sign is one that stands for a control character.
private func isControlPicture(_ scalar: Unicode.Scalar) -> Bool {
  (0x2400...0x2421).contains(scalar.value)
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
  "<U+\(hexadecimal(scalar.value, digits: 4))>"
}

private func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
