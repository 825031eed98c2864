/// Text that is safe to show: the only text that the screen accepts.
///
///     DisplayText("a\u{1B}[2J").description  // "a␛[2J"
///     DisplayText("\u{202E}abc").description  // "<U+202E>abc"
///     DisplayText(bytes: [0x61, 0x9B]).description  // "a<0x9B>"
///
/// Nothing is removed: what would be invisible, would move the cursor or would change how its neighbours look
/// is written out. The form is injective: two different texts never look the same, because a text that itself
/// holds `<U+`, `<0x` or a control picture has these escaped too. Only more than four marks on one character
/// are summed up, `+36`; `spelledOut` writes those too, so that a line of details loses nothing.
/// Letters of right-to-left scripts stay as they are, one cell each.
public struct DisplayText: Equatable, Hashable, Sendable {
  /// What is drawn, from left to right.
  public private(set) var glyphs: [Glyph]
  /// How many columns the text takes.
  public private(set) var width: Int

  /// Makes any text showable.
  public init(_ text: String, repertoire: Repertoire = .unicode) {
    self.init(text.unicodeScalars, repertoire: repertoire, marks: .counted)
  }

  /// Makes a text showable that was put together from parts which are showable already.
  ///
  ///     DisplayText(assembled: "query \(DisplayText("\u{1B}"))").description  // "query ␛"
  ///
  /// The escapes of the parts stay as they are, instead of being escaped a second time; whatever else
  /// must not be shown is escaped as always.
  public init(assembled text: String) {
    var escaper = Escaper(repertoire: .unicode, marks: .counted, escapes: .kept)
    for scalar in text.unicodeScalars { escaper.add(scalar) }
    self.init(glyphs: escaper.finish())
  }

  /// Makes bytes showable as UTF-8; a byte that is none becomes `<0x9B>`.
  public init(bytes: some Sequence<UInt8>, repertoire: Repertoire = .unicode) {
    var escaper = Escaper(repertoire: repertoire, marks: .counted)
    decode(bytes: Array(bytes)) { scalar, invalid in
      if let scalar { escaper.add(scalar) }
      for byte in invalid { escaper.escape(byte: byte) }
    }
    self.init(glyphs: escaper.finish())
  }

  /// Text with every mark written out: what it shows, it shows of no other text.
  public static func spelledOut(_ text: String, repertoire: Repertoire = .unicode) -> DisplayText {
    DisplayText(text.unicodeScalars, repertoire: repertoire, marks: .spelledOut)
  }

  /// The parts of a text between places in it; together they are the text as it is shown whole.
  ///
  ///     DisplayText.parts(of: "<U+202E>", cutAt: [1]).map(\.description)  // <U+003C>, U+202E>
  ///
  /// A mark belongs to the part of the character that it stands on.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - places: Where it is cut, in Unicode scalars from its beginning, in rising order.
  /// - Returns: One part more than there are places.
  /// - Complexity: O(length of the text).
  public static func parts(of text: String, cutAt places: [Int]) -> [DisplayText] {
    var escaper = Escaper(repertoire: .unicode, marks: .counted)
    for scalar in text.unicodeScalars { escaper.add(scalar) }
    let glyphs = escaper.finish()
    let starts = escaper.starts
    let cuts = places.map { starts.indices.contains($0) ? starts[$0] : $0 <= 0 ? 0 : glyphs.count }
    return zip([0] + cuts, cuts + [glyphs.count]).map { first, end in
      DisplayText(glyphs: Array(glyphs[first..<max(first, end)]))
    }
  }

  init(glyphs: [Glyph]) {
    self.glyphs = glyphs
    width = glyphs.reduce(0) { $0 + $1.width }
  }

  private init(
    _ scalars: some Sequence<Unicode.Scalar>, repertoire: Repertoire, marks: SurplusMarks
  ) {
    var escaper = Escaper(repertoire: repertoire, marks: marks)
    for scalar in scalars { escaper.add(scalar) }
    self.init(glyphs: escaper.finish())
  }
}

/// The characters that a terminal is trusted to show.
public enum Repertoire: Equatable, Hashable, Sendable {
  /// Everything that has a look and a certain width.
  case unicode
  /// The printable part of ASCII; all else is written `<U+00E9>`.
  case ascii
}

extension DisplayText: ExpressibleByStringInterpolation {
  /// Makes a literal showable, by the same rules as any other text.
  public init(stringLiteral value: String) { self.init(value) }

  /// Puts a text together; parts that are showable already are taken over as they are.
  public init(stringInterpolation: Interpolation) {
    self.init(glyphs: stringInterpolation.glyphs)
  }

  /// The glyphs of a text that is being put together.
  public struct Interpolation: StringInterpolationProtocol {
    var glyphs: [Glyph] = []

    /// Begins an empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Appends a piece of the literal.
    public mutating func appendLiteral(_ literal: String) {
      glyphs += DisplayText(literal).glyphs
    }

    /// Appends a text that is showable already.
    public mutating func appendInterpolation(_ text: DisplayText) { glyphs += text.glyphs }

    /// Appends any other value, made showable.
    public mutating func appendInterpolation<Value>(_ value: Value) {
      glyphs += DisplayText(String(describing: value)).glyphs
    }
  }
}

extension DisplayText: CustomStringConvertible {
  /// The text as it is shown.
  public var description: String { glyphs.map(\.text).joined() }
}
