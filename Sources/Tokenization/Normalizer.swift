/// What is done to a text before it is cut.
indirect enum Normalizer: Equatable, Sendable {
  /// One after the other.
  case sequence([Normalizer])
  /// The cleaning of BERT.
  case bert(BertNormalizer)
  /// A normal form of Unicode.
  case form(UnicodeForm)
  /// Small letters.
  case lowercase
  /// No marks.
  case stripAccents
  /// One text for another.
  case replace(SearchPattern, with: String)
  /// A text before it, unless it is empty.
  case prepend(String)
  /// No white space at its ends.
  case strip(left: Bool, right: Bool)
  /// Every byte as a letter of its own.
  case byteLevel
  /// A table of SentencePiece.
  case precompiled(PrecompiledMap)

  /// Changes a text.
  ///
  /// - Throws: `TokenizerError` if an expression takes too many steps.
  func apply(to text: inout AlignedText) throws(TokenizerError) {
    switch self {
    case .sequence(let normalizers):
      for normalizer in normalizers {
        try normalizer.apply(to: &text)
        try text.checkLength(at: "normalizer")
      }
    case .bert(let normalizer): normalizer.apply(to: &text)
    case .form(let form): text.apply(form)
    case .lowercase: text.lowercase()
    case .stripAccents: text.filter { !$0.isAccent }
    case .replace(let pattern, let content):
      let pieces = try pattern.pieces(of: text.scalars, at: "normalizer")
      let content = Array(content.unicodeScalars)
      try AlignedText.checkLength(
        pieces.count.multipliedReportingOverflow(by: content.count), at: "normalizer")
      text.replace(pieces, with: content)
    case .prepend(let prefix): text.prepend(Array(prefix.unicodeScalars))
    case .strip(let left, let right): text.strip(left: left, right: right)
    case .byteLevel: text.expand(ByteLevelAlphabet.spelling)
    case .precompiled(let map): map.apply(to: &text)
    }
  }
}

extension AlignedText {
  /// Puts small letters for capital ones.
  mutating func lowercase() {
    expand { scalar in
      if scalar.isASCII {
        return (0x41...0x5A).contains(scalar.value)
          ? [Unicode.Scalar(UInt8(scalar.value) | 0x20)] : [scalar]
      }
      return Array(scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }

  /// Drops white space at the ends.
  fileprivate mutating func strip(left: Bool, right: Bool) {
    var start = 0
    var end = count
    if left { while start < end, scalars[start].isSpace { start += 1 } }
    if right { while end > start, scalars[end - 1].isSpace { end -= 1 } }
    if end - start < count {
      let kept = scalars[start..<end].map { ScalarChange(scalar: $0, change: 0) }
      transform(kept, droppingFirst: start)
    }
  }
}

extension AlignedText {
  /// Throws if the text has grown beyond what is allowed.
  func checkLength(at place: String) throws(TokenizerError) {
    try Self.checkLength((count, false), at: place)
  }

  /// Throws if a length is beyond what is allowed.
  static func checkLength(
    _ length: (partialValue: Int, overflow: Bool), at place: String
  ) throws(TokenizerError) {
    if length.overflow || length.partialValue > mostScalars {
      throw TokenizerError(place, .tooLong(allowed: mostScalars))
    }
  }
}

extension SearchPattern {
  /// The pieces of a text, with the place of the pattern in the file if it fails.
  func pieces(
    of scalars: [Unicode.Scalar], at place: String
  ) throws(TokenizerError) -> [SplitPiece] {
    do {
      return try pieces(of: scalars)
    } catch {
      throw TokenizerError(place, error)
    }
  }
}
