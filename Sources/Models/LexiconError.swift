/// Why a word could not be declared.
public enum LexiconError: Error, Equatable, Sendable {
  /// The word whose meaning was to be taken is itself unknown.
  case unknownModel(String, for: String, closest: String?)
  /// What was to be declared is no word, or several.
  case notOneWord(String)
  /// What was typed is no declaration, or only its beginning.
  case incomplete(String)
  /// A feature that there is not.
  case unknownFeature(String, of: String, closest: String?)
  /// A feature that denies one before it, as plural after singular.
  case contradiction(String, of: String)
  /// Features that do not say whether it is a noun, a verb or another kind of word.
  case noPartOfSpeech(String)
}

extension LexiconError: CustomStringConvertible {
  /// One sentence: what was declared, what is wrong and what to do.
  public var description: String {
    switch self {
    case .unknownModel(let model, let word, let closest):
      "\"\(word)\" cannot be like \"\(model)\", a word that is unknown; "
        + (closest.map { "did you mean \"\($0)\"?" } ?? "name a known one, such as dog")
    case .notOneWord(let text):
      "\"\(text)\" cannot be declared, because it is not one word; declare a single word"
    case .incomplete(let text):
      "\"\(text)\" is not complete; write \(WordDeclaration.syntax)"
    case .unknownFeature(let feature, let word, let closest):
      "\"\(word)\" cannot be \"\(feature)\"; "
        + (closest.map { "did you mean \"\($0)\"?" }
          ?? "allowed: \(WordFeature.allCases.map(\.rawValue).joined(separator: " "))")
    case .contradiction(let feature, let word):
      "\"\(word)\" cannot be \"\(feature)\" and its opposite; leave one out"
    case .noPartOfSpeech(let word):
      "\"\(word)\" has no kind, so no head finds it; add noun, verb, adjective or another kind"
    }
  }
}
