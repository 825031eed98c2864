extension PreTokenizer {
  private enum Kind: String, CaseIterable {
    case sequence = "Sequence"
    case byteLevel = "ByteLevel"
    case bert = "BertPreTokenizer"
    case whitespace = "Whitespace"
    case whitespaceSplit = "WhitespaceSplit"
    case punctuation = "Punctuation"
    case digits = "Digits"
    case delimiter = "CharDelimiterSplit"
    case split = "Split"
    case metaspace = "Metaspace"
  }

  /// GPT-2's expression: endings after an apostrophe, letters, digits, marks, white space.
  static let expressionOfGPT2 =
    #"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"#

  /// Reads the pre-tokenizer of a tokenizer file.
  init(_ value: FileValue) throws(TokenizerError) {
    switch try value["type"].choice(of: Kind.self) {
    case .sequence:
      var steps: [PreTokenizer] = []
      for entry in try value["pretokenizers"].array() { steps.append(try PreTokenizer(entry)) }
      self = .sequence(steps)
    case .byteLevel:
      self = .byteLevel(
        addsSpace: try value["add_prefix_space"].boolean(or: true),
        try value["use_regex"].boolean(or: true) ? try Self.patternOfGPT2(value) : nil)
    case .bert: self = .bert
    case .whitespace: self = .whitespace
    case .whitespaceSplit: self = .whitespaceSplit
    case .punctuation:
      let behavior = value["behavior"]
      self = .punctuation(
        behavior.isAbsent ? .isolated : try behavior.choice(of: SplitBehavior.self))
    case .digits:
      self = .digits(
        try value["individual_digits"].boolean(or: false) ? .isolated : .contiguous)
    case .delimiter: self = .delimiter(try value["delimiter"].scalar())
    case .split:
      self = .split(
        try SearchPattern(value["pattern"]),
        try value["behavior"].choice(of: SplitBehavior.self),
        isInverted: try value["invert"].boolean(or: false))
    case .metaspace: self = .metaspace(try Metaspace(value))
    }
  }

  private static func patternOfGPT2(_ value: FileValue) throws(TokenizerError) -> SearchPattern {
    do {
      return try SearchPattern(expression: expressionOfGPT2)
    } catch {
      throw value.failure(error)
    }
  }
}
