import Models
import Screen
import Tokenization
import Views

extension TokenLabel {
  /// What the tokens of a run are called.
  public static func labels(of tokens: [ModelToken], repertoire: Repertoire) -> [TokenLabel] {
    let labels = labels(
      texts: tokens.map(\.label),
      knowledge: tokens.map { TokenKnowledge($0.knowledge) }, repertoire: repertoire)
    return zip(labels, tokens).map { label, token in
      guard token.spaceCount > 0 else { return label }
      return TokenLabel(
        index: label.index, text: label.text, isRepeated: label.isRepeated,
        knowledge: label.knowledge, spelling: token.spellingOfSpaces)
    }
  }
}

extension ModelToken {
  /// How many dots at the beginning of its label stand for spaces, as vocabularies write them.
  fileprivate var spaceCount: Int {
    id == nil ? 0 : token.text.prefix { $0 == "Ġ" || $0 == "▁" }.count
  }

  /// What could be mistaken written out; the dots of spaces are not, but where there is nothing else.
  fileprivate var spellingOfSpaces: DisplayText? {
    let rest = label.dropFirst(spaceCount)
    guard rest.isEmpty else {
      return DisplayText.spelling(of: String(rest)).map { "\(label.prefix(spaceCount))\($0)" }
    }
    return spaceCount == 1 ? "a space" : "\(spaceCount) spaces"
  }
}

extension TokenKnowledge {
  init(_ knowledge: Knowledge) {
    switch knowledge {
    case .known: self = .known
    case .derived: self = .derived
    case .declared: self = .declared
    case .unknown: self = .unknown
    case .special: self = .special
    }
  }
}
