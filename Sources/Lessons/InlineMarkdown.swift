/// A line of Markdown as the pieces that a screen shows: plain, emphasized, strong, code.
///
///     InlineMarkdown("its *key* is `k`, 2 * 3").plain  // "its key is k, 2 * 3"
///
/// A star or underscore is a sign only where it embraces words: `2 * 3` and `W_Q` stay as they are.
/// A backslash takes its meaning from the sign behind it; inside code nothing has one.
///
/// Source: CommonMark 0.31, sections 6.1 (code spans) and 6.2 (emphasis), without links.
public struct InlineMarkdown: Equatable, Sendable {
  /// A piece of text that has one look.
  public struct Piece: Equatable, Sendable {
    /// What is read.
    public let text: String
    /// How it is set apart.
    public let look: Look

    /// Creates a piece.
    public init(_ text: String, _ look: Look = .plain) {
      self.text = text
      self.look = look
    }
  }

  /// How a piece is set apart from the words around it.
  public enum Look: Equatable, Sendable {
    /// Not at all.
    case plain
    /// Between `*` or `_`.
    case emphasized
    /// Between `**` or `__`.
    case strong
    /// Between backticks.
    case code
  }

  /// The pieces, in their order.
  public let pieces: [Piece]

  /// Reads a line.
  ///
  /// - Parameter source: The text as it is written; a line break counts as a blank.
  /// - Complexity: O(length²) at worst, where many signs are opened and never closed.
  public init(_ source: String) {
    let words = source.split { $0.isWhitespace }.joined(separator: " ")
    var reader = InlineReader(Array(words))
    pieces = reader.pieces(.plain)
  }

  /// The words alone.
  public var plain: String { pieces.map(\.text).joined() }
}

/// Goes through the characters of a line once, and looks ahead for the end of each sign.
private struct InlineReader {
  private let characters: [Character]
  private var place = 0

  init(_ characters: [Character]) { self.characters = characters }

  /// The pieces of the whole text; inside a look, what is not set apart has that look.
  mutating func pieces(_ look: InlineMarkdown.Look) -> [InlineMarkdown.Piece] {
    var pieces: [InlineMarkdown.Piece] = []
    var words = ""
    while place < characters.count {
      if let inner = code() ?? embraced() {
        if !words.isEmpty { pieces.append(.init(words, look)) }
        words = ""
        pieces += inner
      } else {
        if isEscape { place += 1 }
        words.append(characters[place])
        place += 1
      }
    }
    return words.isEmpty ? pieces : pieces + [.init(words, look)]
  }

  /// A backslash before punctuation.
  private var isEscape: Bool {
    characters[place] == "\\" && place + 1 < characters.count
      && (characters[place + 1].isPunctuation || characters[place + 1].isSymbol)
  }

  /// Code that begins here: up to as many backticks as open it.
  private mutating func code() -> [InlineMarkdown.Piece]? {
    let length = run(of: "`", at: place)
    guard length > 0 else { return nil }
    let start = place + length
    guard let end = end(of: "`", length: length, from: start, isClosing: { _, _ in true }) else {
      // Backticks that nothing closes are read as they stand, all of them.
      place = start
      return [.init(String(repeating: "`", count: length))]
    }
    let inner = String(characters[start..<end])
    place = end + length
    let isPadded = inner.hasPrefix(" ") && inner.hasSuffix(" ") && inner.contains { $0 != " " }
    return [.init(isPadded ? String(inner.dropFirst().dropLast()) : inner, .code)]
  }

  /// Words between stars or underscores that begin here.
  private mutating func embraced() -> [InlineMarkdown.Piece]? {
    let sign = characters[place]
    let length = run(of: sign, at: place)
    guard sign == "*" || sign == "_", length <= 2, opens(length) else { return nil }
    let start = place + length
    guard let end = end(of: sign, length: length, from: start, isClosing: closes) else {
      return nil
    }
    var inner = InlineReader(Array(characters[start..<end]))
    place = end + length
    return inner.pieces(length == 1 ? .emphasized : .strong)
  }

  /// Whether the sign here stands before a word: an underscore not within one.
  private func opens(_ length: Int) -> Bool {
    guard let next = character(at: place + length), !next.isWhitespace else { return false }
    let isWithinWord = character(at: place - 1)?.isWordPart == true
    return characters[place] == "*" ? true : !isWithinWord
  }

  /// Whether a sign stands behind a word.
  private func closes(_ start: Int, _ length: Int) -> Bool {
    guard let before = character(at: start - 1), !before.isWhitespace else { return false }
    return characters[start] == "*" || character(at: start + length)?.isWordPart != true
  }

  /// Where the next run of exactly so many signs is that closes; nil where none is.
  private func end(
    of sign: Character, length: Int, from start: Int, isClosing: (Int, Int) -> Bool
  ) -> Int? {
    var next = start
    while next < characters.count {
      if sign != "`", characters[next] == "\\" {
        next += 2
        continue
      }
      let found = run(of: sign, at: next)
      if found == length, next > start, isClosing(next, length) { return next }
      next += max(1, found)
    }
    return nil
  }

  private func run(of sign: Character, at start: Int) -> Int {
    characters[start...].prefix { $0 == sign }.count
  }

  private func character(at place: Int) -> Character? {
    characters.indices.contains(place) ? characters[place] : nil
  }
}

extension Character {
  /// A letter or a digit.
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
