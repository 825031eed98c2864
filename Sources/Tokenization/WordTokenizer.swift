/// Cuts a text into words, numbers and marks.
///
///     WordTokenizer().tokens(of: "It didn't!").map(\.text)  // "it", "didn't", "!"
///
/// The rules, in full:
///
/// - A word is a run of letters and digits. An apostrophe between two of them stays in it:
///   `didn't`, `dog's`.
/// - After a pronoun the rest from the apostrophe on is a token of its own: `it's` is `it` `'s`,
///   because pronoun and verb each mean something. `didn't` is one token: there is no *didn*.
/// - A point or comma between two digits stays in the number: `3.14`, `1,000`.
/// - An ideograph is a token of its own; anything else that is no white space, too: marks,
///   hyphens, emoji, controls.
///
/// What a reader sees as one character is never cut. Every character that is not white space
/// belongs to exactly one token. Words are in lower case and quotes are plain, whatever they were
/// in the text; the ranges are those of the text. Composed and decomposed letters are equal.
public struct WordTokenizer: Equatable, Sendable {
  /// Creates a tokenizer.
  public init() {}

  /// The tokens of a text, in order.
  ///
  /// - Complexity: O(length of the text).
  public func tokens(of text: String) -> [Token] {
    let characters = text.map(WordCharacter.init)
    var tokens: [Token] = []
    var start = 0
    var scalars = 0
    while start < characters.count {
      let end = end(ofTokenAt: start, in: characters)
      let token = characters[start..<end]
      if characters[start].kind != .space {
        tokens += parts(of: token, firstScalar: scalars)
      }
      scalars += token.reduce(0) { $0 + $1.scalarCount }
      start = end
    }
    return tokens
  }

  private func end(ofTokenAt start: Int, in characters: [WordCharacter]) -> Int {
    guard characters[start].isPartOfWord else { return start + 1 }
    var end = start + 1
    while end < characters.count {
      if characters[end].isPartOfWord {
        end += 1
      } else if end + 1 < characters.count,
        characters[end].joins(characters[end - 1], to: characters[end + 1])
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// One token, or two where a pronoun is followed by a shortened verb.
  private func parts(of word: ArraySlice<WordCharacter>, firstScalar: Int) -> [Token] {
    guard let apostrophe = word.firstIndex(where: { $0.kind == .apostrophe }),
      apostrophe > word.startIndex,
      Self.pronouns.contains(text(of: word[..<apostrophe])),
      Self.shortenedVerbs.contains(text(of: word[apostrophe...]))
    else { return [token(word, firstScalar: firstScalar)] }
    let pronoun = token(word[..<apostrophe], firstScalar: firstScalar)
    return [pronoun, token(word[apostrophe...], firstScalar: pronoun.characters.upperBound)]
  }

  private func token(_ characters: ArraySlice<WordCharacter>, firstScalar: Int) -> Token {
    let count = characters.reduce(0) { $0 + $1.scalarCount }
    return Token(text: text(of: characters), characters: firstScalar..<firstScalar + count)
  }

  private func text(of characters: ArraySlice<WordCharacter>) -> String {
    characters.map(\.plain).joined()
  }

  private static let pronouns: Set = [
    "i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "those", "there", "who",
    "what",
  ]
  private static let shortenedVerbs: Set = ["'s", "'re", "'m", "'ve", "'ll", "'d"]
}
