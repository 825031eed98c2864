/// How a text is cut into words before the model cuts words into tokens.
indirect enum PreTokenizer: Equatable, Sendable {
  /// One after the other.
  case sequence([PreTokenizer])
  /// GPT-2's: cut by an expression if there is one, then every byte as a letter of its own.
  case byteLevel(addsSpace: Bool, SearchPattern?)
  /// At white space, and each punctuation by itself.
  case bert
  /// Words, and runs of what is neither word nor white space.
  case whitespace
  /// At white space.
  case whitespaceSplit
  /// At punctuation.
  case punctuation(SplitBehavior)
  /// At digits.
  case digits(SplitBehavior)
  /// At a scalar, which is left out.
  case delimiter(Unicode.Scalar)
  /// At what an expression matches, or at what it does not.
  case split(SearchPattern, SplitBehavior, isInverted: Bool)
  /// At spaces, which become visible marks.
  case metaspace(Metaspace)

  /// The words of a text.
  ///
  /// - Throws: `TokenizerError` if an expression takes too many steps.
  func words(of text: AlignedText) throws(TokenizerError) -> [AlignedText] {
    switch self {
    case .sequence(let steps):
      var words = [text]
      for step in steps {
        var parts: [AlignedText] = []
        for word in words { parts += try step.words(of: word).filter { !$0.isEmpty } }
        words = parts
        try AlignedText.checkLength(
          (words.reduce(0) { $0 + $1.count }, false), at: "pre_tokenizer")
      }
      return words
    case .byteLevel(let addsSpace, let pattern):
      return try Self.byteLevel(text, addsSpace: addsSpace, pattern)
    case .bert:
      return Self.cut(text, .removed, at: \.isSpace)
        .flatMap { Self.cut($0, .isolated, at: \.isPunctuation) }
    case .whitespace: return text.split(Self.wordsAndMarks(in: text.scalars), .removed)
    case .whitespaceSplit: return Self.cut(text, .removed, at: \.isSpace)
    case .punctuation(let behavior): return Self.cut(text, behavior, at: \.isPunctuation)
    case .digits(let behavior): return Self.cut(text, behavior, at: \.isNumeric)
    case .delimiter(let delimiter): return Self.cut(text, .removed) { $0 == delimiter }
    case .split(let pattern, let behavior, let isInverted):
      let pieces = try pattern.pieces(of: text.scalars, at: "pre_tokenizer")
      return text.split(isInverted ? pieces.inverted : pieces, behavior)
    case .metaspace(let metaspace): return metaspace.parts(of: text)
    }
  }

  private static func cut(
    _ text: AlignedText, _ behavior: SplitBehavior, at isDelimiter: (Unicode.Scalar) -> Bool
  ) -> [AlignedText] {
    text.split([SplitPiece](text.scalars, delimitedBy: isDelimiter), behavior)
  }

  private static func byteLevel(
    _ text: AlignedText, addsSpace: Bool, _ pattern: SearchPattern?
  ) throws(TokenizerError) -> [AlignedText] {
    var text = text
    if addsSpace, text.scalars.first != " " { text.prepend([" "]) }
    var words = [text]
    if let pattern {
      words = text.split(try pattern.pieces(of: text.scalars, at: "pre_tokenizer"), .isolated)
    }
    for index in words.indices { words[index].expand(ByteLevelAlphabet.spelling) }
    return words
  }

  /// The pieces of `\w+|[^\w\s]+`; what is between them counts as the delimiter.
  private static func wordsAndMarks(in scalars: [Unicode.Scalar]) -> [SplitPiece] {
    var pieces: [SplitPiece] = []
    var before: Bool?
    for (place, scalar) in scalars.enumerated() {
      let isWord: Bool? = scalar.isSpace ? nil : scalar.isWordPartOrJoiner
      if let last = pieces.last, isWord == before {
        pieces[pieces.count - 1].range = last.range.lowerBound..<place + 1
      } else {
        pieces.append(SplitPiece(range: place..<place + 1, isMatch: isWord == nil))
      }
      before = isWord
    }
    return pieces
  }
}
