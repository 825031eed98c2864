/// What tokenizers ask about a scalar.
extension Unicode.Scalar {
  /// Whether it is white space.
  var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// Whether it is punctuation: that of ASCII with its symbols, or Unicode's without them.
  var isPunctuation: Bool {
    if isASCII {
      return (0x21...0x2F).contains(value) || (0x3A...0x40).contains(value)
        || (0x5B...0x60).contains(value) || (0x7B...0x7E).contains(value)
    }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }

  /// Whether it is a digit or another number.
  var isNumeric: Bool {
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }

  /// Whether it is a letter.
  var isLetter: Bool {
    if isASCII { return (0x41...0x5A).contains(value & ~0x20) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  /// Whether it is a mark that stands on or beside a letter.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether it makes words: letters, marks, decimal digits and connectors.
  var isWordPart: Bool {
    if isASCII {
      return isLetter || (0x30...0x39).contains(value) || value == 0x5F
    }
    return properties.isAlphabetic || isMark || properties.generalCategory == .decimalNumber
      || properties.generalCategory == .connectorPunctuation
  }

  /// Whether it makes words for the tokenizers that count joiners in.
  var isWordPartOrJoiner: Bool { isWordPart || properties.isJoinControl }
}
