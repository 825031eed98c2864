/// What a reader sees as one character, and what it does in a word.
struct WordCharacter: Equatable, Sendable {
  /// What a character does in a word.
  enum Kind: Equatable, Sendable {
    /// It parts tokens and belongs to none.
    case space
    /// It makes words.
    case letter
    /// It makes words and numbers.
    case digit
    /// It stays inside a word.
    case apostrophe
    /// It stays inside a number.
    case separator
    /// It is a token of its own.
    case mark
  }

  /// What it does in a word.
  let kind: Kind
  /// In lower case, with plain quotes.
  let plain: String
  /// How many Unicode scalars it has.
  let scalarCount: Int

  init(_ character: Character) {
    kind = Self.kind(of: character)
    plain = Self.plainQuotes[character] ?? character.lowercased()
    scalarCount = character.unicodeScalars.count
  }

  /// Whether it makes words or numbers.
  var isPartOfWord: Bool { kind == .letter || kind == .digit }

  /// Whether it stands inside a word or number: an apostrophe between letters, a point between
  /// digits.
  func joins(_ before: WordCharacter, to after: WordCharacter) -> Bool {
    switch kind {
    case .apostrophe: before.isPartOfWord && after.isPartOfWord
    case .separator: before.kind == .digit && after.kind == .digit
    case .space, .letter, .digit, .mark: false
    }
  }

  private static func kind(of character: Character) -> Kind {
    let scalars = character.unicodeScalars
    if scalars.allSatisfy(\.properties.isWhitespace) { return .space }
    if plainQuotes[character] == "'" || character == "'" { return .apostrophe }
    if character == "." || character == "," { return .separator }
    if scalars.contains(where: \.properties.isIdeographic) { return .mark }
    if character.isLetter { return .letter }
    return character.isNumber ? .digit : .mark
  }

  private static let plainQuotes: [Character: String] = [
    "‘": "'", "’": "'", "ʼ": "'", "＇": "'", "“": "\"", "”": "\"", "＂": "\"",
  ]
}
