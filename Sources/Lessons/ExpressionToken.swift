/// One word, number or sign of an expression.
struct ExpressionToken: Equatable, Sendable {
  /// What it is.
  let kind: Kind
  /// Where it begins, from 1.
  let column: Int

  /// What a token is.
  enum Kind: Equatable, Sendable {
    /// A number.
    case number(Double, String)
    /// A word: letters, digits, `_`, `.`, `'`, `@`, `-` and what is no sign.
    case word(String)
    /// A text in quotes.
    case text(String)
    /// A sign, such as `+` or `==`.
    case sign(String)
  }

  /// What is written, for messages.
  var written: String {
    switch kind {
    case .number(_, let text), .word(let text), .sign(let text): "“\(text)”"
    case .text(let text): "the text “\(text)”"
    }
  }

  /// The tokens of an expression.
  ///
  ///     try ExpressionToken.tokens(of: "weights[it] > .5").count  // 6
  ///
  /// - Throws: `ExpressionError` where a text does not end, or the expression is too long.
  /// - Complexity: O(length).
  static func tokens(of source: String) throws(ExpressionError) -> [ExpressionToken] {
    var characters = Array(source.prefix(LessonExpression.longest + 1))
    guard characters.count <= LessonExpression.longest else {
      throw ExpressionError(
        .tooLarge("characters", limit: LessonExpression.longest), column: characters.count)
    }
    for (place, character) in characters.enumerated() {
      if let plain = plainSigns[character] { characters[place] = plain }
    }
    var tokens: [ExpressionToken] = []
    var place = 0
    while place < characters.count {
      guard !characters[place].isWhitespace else {
        place += 1
        continue
      }
      let token = try token(characters, &place)
      tokens.append(token)
    }
    return tokens
  }

  private static func token(
    _ characters: [Character], _ place: inout Int
  ) throws(ExpressionError) -> ExpressionToken {
    let (start, first) = (place, characters[place])
    if first == "\"" {
      return ExpressionToken(kind: .text(try text(characters, &place)), column: start + 1)
    }
    if startsNumber(characters, place) {
      return number(characters, &place)
    }
    let two = String(characters[place..<min(place + 2, characters.count)])
    if ["==", "!=", "<=", ">="].contains(two) {
      place += 2
      return ExpressionToken(kind: .sign(two), column: start + 1)
    }
    if signs.contains(first) {
      place += 1
      return ExpressionToken(kind: .sign(String(first)), column: start + 1)
    }
    while place < characters.count, isPartOfWord(characters, place) { place += 1 }
    if place == start { place += 1 }
    return ExpressionToken(
      kind: .word(String(characters[start..<place])), column: start + 1)
  }

  /// A hyphen between letters belongs to a word, as in `min-max`; anywhere else it is a minus.
  private static func isPartOfWord(_ characters: [Character], _ place: Int) -> Bool {
    let character = characters[place]
    guard character == "-" else {
      return !signs.contains(character) && !character.isWhitespace && character != "\""
    }
    return place > 0 && characters[place - 1].isLetter && place + 1 < characters.count
      && characters[place + 1].isLetter
  }

  private static func text(
    _ characters: [Character], _ place: inout Int
  ) throws(ExpressionError) -> String {
    let start = place
    place += 1
    let end = characters[place...].firstIndex(of: "\"")
    guard let end else { throw ExpressionError(.openText, column: start + 1) }
    defer { place = end + 1 }
    return String(characters[place..<end])
  }

  private static func startsNumber(_ characters: [Character], _ place: Int) -> Bool {
    func isDigit(_ place: Int) -> Bool {
      characters.indices.contains(place) && ("0"..."9").contains(characters[place])
    }
    return isDigit(place) || characters[place] == "." && isDigit(place + 1)
  }

  private static func number(
    _ characters: [Character], _ place: inout Int
  ) -> ExpressionToken {
    let start = place
    while place < characters.count,
      ("0"..."9").contains(characters[place]) || characters[place] == "."
    {
      place += 1
    }
    let exponent = characters[place...].prefix(5)
    if let letter = exponent.first, letter == "e" || letter == "E" {
      let digits = exponent.dropFirst().drop { $0 == "-" || $0 == "+" }
        .prefix { ("0"..."9").contains($0) }
      if !digits.isEmpty { place = digits.endIndex }
    }
    var end = place
    while end < characters.count, isPartOfWord(characters, end), characters[end] != "-" { end += 1 }
    let written = String(characters[start..<place])
    let whole = written.hasPrefix(".") ? "0" + written : written
    guard end == place, let number = Double(whole) else {
      place = end
      return ExpressionToken(
        kind: .word(String(characters[start..<end])), column: start + 1)
    }
    return ExpressionToken(kind: .number(number, written), column: start + 1)
  }

  /// Signs that texts write in place of those of a keyboard.
  private static let plainSigns: [Character: Character] = [
    "−": "-", "×": "*", "÷": "/", "“": "\"", "”": "\"",
  ]
  private static let signs = Set("+-*/^()[],<>=!")
}
