/// What tokenizers ask about a scalar.
extension Unicode.Scalar {
  /// Whether it is white space.
  var isSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// Whether it is punctuation: that of ASCII with its symbols, or Unicode's without them.
  ///
  /// The library that tokenizers are trained with knows the punctuation of Unicode 8.
  var isPunctuation: Bool {
    if isASCII {
      return (0x21...0x2F).contains(value) || (0x3A...0x40).contains(value)
        || (0x5B...0x60).contains(value) || (0x7B...0x7E).contains(value)
    }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return isAssigned(by: 8)
    default: return value == 0x166D || value == 0x1_11C9
    }
  }

  /// Whether it is a control, format or private character of Unicode 8.
  var isControlOrFormat: Bool {
    switch properties.generalCategory {
    case .control, .format, .privateUse: isAssigned(by: 8)
    default: false
    }
  }

  /// Whether it is a mark without a width of its own in Unicode 8.
  ///
  /// Six marks have changed their kind since.
  var isNonspacingMark: Bool {
    if isASCII { return false }
    switch value {
    case 0x1734, 0x1_171E: return true
    case 0x1885, 0x1886, 0xA9BD, 0x1_11C9: return false
    default: return properties.generalCategory == .nonspacingMark && isAssigned(by: 8)
    }
  }

  /// Whether it is a mark of Unicode 9.
  ///
  /// Three characters have changed their kind since.
  var isAccent: Bool {
    if isASCII { return false }
    switch value {
    case 0x1CF2, 0x1CF3: return true
    case 0x1_11C9: return false
    default: return isMark && isAssigned(by: 9)
    }
  }

  /// Whether a version of Unicode has it.
  func isAssigned(by version: Int) -> Bool {
    properties.age.map { $0.major <= version } ?? false
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
