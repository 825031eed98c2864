import Screen

/// How a token is called on the screen: by its text, and by its position where the text repeats.
///
///     let labels = TokenLabel.labels(texts: ["[BOS]", "the", "cat", "the"])
///     labels.map(\.name)  // BOS, the₁, cat, the₃
public struct TokenLabel: Equatable, Hashable, Sendable {
  /// The position, from 0.
  public let index: Int
  /// The text, without position.
  public let text: DisplayText
  /// Whether another token has the same text.
  public let isRepeated: Bool
  /// What the model knows of it.
  public let knowledge: TokenKnowledge
  /// The text with what could be mistaken written out; nil where nothing of it could.
  public let spelling: DisplayText?

  /// Creates a label.
  public init(
    index: Int, text: DisplayText, isRepeated: Bool = false, knowledge: TokenKnowledge = .known,
    spelling: DisplayText? = nil
  ) {
    self.spelling = spelling
    self.index = index
    self.text = text
    self.isRepeated = isRepeated
    self.knowledge = knowledge
  }

  /// The whole name: repeated tokens carry their position, derived ones `~` before them, unknown
  /// ones `?` and declared ones `=` behind them.
  ///
  ///     TokenLabel(index: 5, text: "wugs", knowledge: .derived).name  // ~wugs
  public var name: DisplayText { sign + text + marks }

  /// The name in so many columns: of a long one the end of the text is left out, not its marks.
  ///
  ///     TokenLabel(index: 5, text: "blicket", knowledge: .unknown).name(columns: 7)  // blick…?
  public func name(columns: Int) -> DisplayText {
    guard name.width > columns, marks.width < columns else { return name.truncated(to: columns) }
    return (sign + text).truncated(to: columns - marks.width) + marks
  }

  /// The name with another text between its marks.
  func spelled(_ spelling: DisplayText) -> DisplayText { sign + spelling + marks }

  private var sign: DisplayText { knowledge == .derived ? "~" : "" }

  private var marks: DisplayText {
    let mark: DisplayText =
      switch knowledge {
      case .unknown: "?"
      case .declared: "="
      case .known, .derived, .special: ""
      }
    return "\(mark)\(isRepeated ? subscriptDigits(index) : "")"
  }

  /// The beginning of the text, for a column of few letters.
  public func abbreviated(to columns: Int) -> DisplayText { text.prefix(columns: columns) }

  /// The labels of a whole text; square brackets of special tokens are left out.
  ///
  /// - Parameters:
  ///   - texts: What the model sees, in order.
  ///   - knowledge: What the model knows of each; missing ones are known.
  ///   - repertoire: Which signs the screen can draw.
  /// - Returns: One label for each text, in order.
  public static func labels(
    texts: [String], knowledge: [TokenKnowledge] = [], repertoire: Repertoire = .unicode
  ) -> [TokenLabel] {
    let counts = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
    return texts.enumerated().map { index, text in
      let known = knowledge.indices.contains(index) ? knowledge[index] : .known
      let (shown, end) = beginning(of: bare(text, known))
      return TokenLabel(
        index: index, text: DisplayText(shown, repertoire: repertoire) + end,
        isRepeated: counts[text, default: 0] > 1,
        knowledge: known, spelling: DisplayText.spelling(of: shown).map { $0 + end })
    }
  }

  /// As many characters of a token as any screen needs.
  public static let longestText = 1000

  /// What is shown of a token: all of it, or its beginning and how many characters there are.
  ///
  ///     TokenLabel.beginning(of: "it")  // it, and nothing
  ///
  /// Every view writes names, so that a token of a megabyte would be drawn many times over.
  public static func beginning(of text: String) -> (shown: String, end: DisplayText) {
    let shown = text.prefix(longestText)
    guard shown.endIndex < text.endIndex else { return (text, "") }
    return (String(shown), "… (\(text.count) characters)")
  }

  private static func bare(_ text: String, _ knowledge: TokenKnowledge) -> String {
    guard knowledge == .special, text.count > 2, text.first == "[", text.last == "]" else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }
}

/// What a model knows of a token.
public enum TokenKnowledge: Equatable, Hashable, Sendable {
  /// It is in the dictionary.
  case known
  /// Its stem is, and its form is regular.
  case derived
  /// The reader has told what it means.
  case declared
  /// The model has only its place in the text.
  case unknown
  /// It is no word.
  case special
}

/// A number in small digits below the line: 12 is `₁₂`.
func subscriptDigits(_ number: Int) -> String {
  let digits = Array("₀₁₂₃₄₅₆₇₈₉")
  return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
}
