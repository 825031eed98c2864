/// Why a tokenizer cannot be read or cannot cut a text: the place in its file, and the rule.
public struct TokenizerError: Error, Equatable, Sendable {
  /// The place in the file, as `model.merges[3]`; empty for the file as a whole.
  public let place: String
  /// The rule that is broken.
  public let rule: TokenizerRule

  /// Creates an error.
  public init(_ place: String, _ rule: TokenizerRule) {
    self.place = place
    self.rule = rule
  }
}

/// A rule that a tokenizer file has to keep.
public enum TokenizerRule: Error, Equatable, Sendable {
  /// The file is no JSON; the reason names the byte.
  case json(String)
  /// Something that must be there is missing.
  case missing
  /// A value is of another kind than is needed; the words for what is needed.
  case wrongKind(expected: String)
  /// A name that is not one of those allowed, and the allowed ones.
  case unknown(String, allowed: [String])
  /// Something that is known but not supported; what it is.
  case unsupported(String)
  /// An id that no token can have.
  case idOutOfRange(String)
  /// Two tokens have the same id.
  case duplicateID(Int)
  /// A token is used that the vocabulary does not hold.
  case unknownToken(String)
  /// The vocabulary is empty.
  case emptyVocabulary
  /// A character has no token, and no token stands for what is unknown.
  case noUnknownToken
  /// The text becomes longer than is allowed while it is changed.
  case tooLong(allowed: Int)
  /// The text needs more steps of a regular expression than are allowed.
  case tooManySteps(pattern: String)
}

extension TokenizerError: CustomStringConvertible {
  /// One sentence: where, what was found, what is allowed.
  public var description: String {
    place.isEmpty ? "the tokenizer \(rule)" : "the tokenizer's “\(Self.shown(place))” \(rule)"
  }

  /// A text from a file without what could harm a terminal, clipped.
  static func shown(_ text: String) -> String {
    let clipped = String(
      text.unicodeScalars.prefix(60).map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
          "�"
        default: Character(scalar)
        }
      })
    return text.unicodeScalars.count > 60 ? clipped + "…" : clipped
  }
}

extension TokenizerRule: CustomStringConvertible {
  /// What was found and what is allowed.
  public var description: String {
    switch self {
    case .json(let reason): "is no JSON: \(reason)"
    case .missing: "is missing"
    case .wrongKind(let expected): "must be \(expected)"
    case .unknown(let name, let allowed):
      "names “\(TokenizerError.shown(name))”; known are \(allowed.joined(separator: ", "))"
    case .unsupported(let what): "needs \(what), which is not supported"
    case .idOutOfRange(let id):
      "has the id \(TokenizerError.shown(id)); ids are integers from 0 to 2147483647"
    case .duplicateID(let id): "gives the id \(id) to two tokens"
    case .unknownToken(let token):
      "uses the token “\(TokenizerError.shown(token))”, which the vocabulary does not hold"
    case .emptyVocabulary: "is empty; a vocabulary needs at least one token"
    case .noUnknownToken:
      "meets a character that no token covers, and names no token for what is unknown"
    case .tooLong(let allowed): "makes a text longer than the \(allowed) characters allowed"
    case .tooManySteps(let pattern):
      "takes too many steps for this text with the expression “\(TokenizerError.shown(pattern))”"
    }
  }
}
