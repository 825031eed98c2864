/// Why a word could not be declared.
public enum LexiconError: Error, Equatable, Sendable {
  /// The word whose meaning was to be taken is itself unknown.
  case unknownModel(String, for: String)
  /// What was to be declared is no word, or several.
  case notOneWord(String)
}

extension LexiconError: CustomStringConvertible {
  /// One sentence: what was declared, what is wrong and what to do.
  public var description: String {
    switch self {
    case .unknownModel(let model, let word):
      "\"\(word)\" cannot mean what \"\(model)\" means, because the dictionary has no \"\(model)\";"
        + " name a word that it has, such as dog"
    case .notOneWord(let text):
      "\"\(text)\" cannot be declared, because it is not one word; declare a single word"
    }
  }
}
