import Models
import Screen
import Tokenization
import Views

extension TokenLabel {
  /// What the tokens of a run are called; the spaces before a word, which vocabularies write as
  /// letters of their own, are dots, or where the screen draws ASCII only, low lines.
  ///
  ///     ·cat    _cat
  public static func labels(of tokens: [ModelToken], repertoire: Repertoire) -> [TokenLabel] {
    let labels = labels(
      texts: tokens.map(\.label),
      knowledge: tokens.map { TokenKnowledge($0.knowledge) }, repertoire: repertoire)
    return zip(labels, tokens).map { label, token in
      let count = token.spaceCount
      guard count > 0, token.knowledge != .special else { return label }
      return TokenLabel(
        index: label.index,
        text: spaced(token.label, spaceCount: count, repertoire: repertoire),
        isRepeated: label.isRepeated, knowledge: label.knowledge,
        spelling: token.spellingOfSpaces(repertoire))
    }
  }

  /// A token of which so many dots at the beginning stand for spaces.
  static func spaced(
    _ label: String, spaceCount count: Int, repertoire: Repertoire
  ) -> DisplayText {
    let sign: DisplayText = repertoire == .ascii ? "_" : "·"
    let spaces = (0..<count).reduce(DisplayText("")) { text, _ in text + sign }
    let (shown, end) = beginning(of: String(label.dropFirst(count)))
    return spaces + DisplayText(shown, repertoire: repertoire) + end
  }
}

extension ModelToken {
  /// How many dots at the beginning of its label stand for spaces, as vocabularies write them.
  fileprivate var spaceCount: Int {
    id == nil ? 0 : token.text.prefix { $0 == "Ġ" || $0 == "▁" }.count
  }

  /// What could be mistaken written out; the dots of spaces are not, but where there is nothing else
  /// or where ASCII has no sign of its own for them.
  fileprivate func spellingOfSpaces(_ repertoire: Repertoire) -> DisplayText? {
    let rest = label.dropFirst(spaceCount)
    guard !rest.isEmpty else { return spaceCount == 1 ? "a space" : "\(spaceCount) spaces" }
    let spelling = DisplayText.spelling(of: String(rest))
    if repertoire == .ascii {
      let spaces = String(repeating: "<U+0020>", count: spaceCount)
      return DisplayText(assembled: spaces)
        + (spelling ?? DisplayText(String(rest), repertoire: repertoire))
    }
    return spelling.map { "\(label.prefix(spaceCount))\($0)" }
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
