/// One token: what the model sees, and where in the text it stands.
///
///     Token(text: "animal", characters: 4..<10)  // the second word of "The animal …"
public struct Token: Equatable, Hashable, Sendable {
  /// What the model looks up: for words, in lower case and with plain quotes.
  public let text: String
  /// Where it stands in the text, in Unicode scalars; empty for special tokens.
  public let characters: Range<Int>

  /// Creates a token.
  public init(text: String, characters: Range<Int>) {
    self.text = text
    self.characters = characters
  }
}
