/// How tokens become text again.
indirect enum TokenDecoder: Equatable, Sendable {
  /// One after the other.
  case sequence([TokenDecoder])
  /// Letters that stand for bytes become those bytes.
  case byteLevel
  /// A space before each token but those with the prefix.
  case wordPiece(prefix: String, cleansUp: Bool)
  /// Visible marks become spaces.
  case metaspace(Metaspace)
  /// Tokens `<0x41>` become their bytes.
  case byteFallback
  /// All tokens become one.
  case fuse
  /// A scalar goes from the ends of each token, so often at most.
  case strip(Unicode.Scalar, start: Int, stop: Int)
  /// One text for another.
  case replace(SearchPattern, with: String)
  /// A mark at the end of words becomes a space.
  case wordEnd(String)

  /// Whether each letter of a token stands for a byte.
  var isByteLevel: Bool {
    switch self {
    case .byteLevel: true
    case .sequence(let steps): steps.contains(where: \.isByteLevel)
    default: false
    }
  }

  /// The texts that tokens become.
  func decoded(_ tokens: [String]) throws(TokenizerError) -> [String] {
    switch self {
    case .sequence(let steps):
      var texts = tokens
      for step in steps {
        texts = try step.decoded(texts)
        try Self.checkLength(texts.reduce(0) { $0 + $1.utf8.count })
      }
      return texts
    case .byteLevel: return [Self.byteLevel(tokens)]
    case .wordPiece(let prefix, let cleansUp):
      return tokens.enumerated().map { index, token in
        let text = index == 0 ? token : Self.joined(token, prefix)
        return cleansUp ? Self.cleanedUp(text) : text
      }
    case .metaspace(let metaspace): return metaspace.decoded(tokens)
    case .byteFallback: return Self.byteFallback(tokens)
    case .fuse: return [tokens.joined()]
    case .strip(let scalar, let start, let stop):
      return tokens.map { Self.stripped($0, scalar, start, stop) }
    case .replace(let pattern, let content): return try Self.replaced(tokens, pattern, content)
    case .wordEnd(let suffix):
      return tokens.enumerated().map { index, token in
        token.replacingText(suffix, with: index == tokens.count - 1 ? "" : " ")
      }
    }
  }

  private static func checkLength(_ length: Int) throws(TokenizerError) {
    try AlignedText.checkLength((length, false), at: "decoder")
  }

  private static func byteLevel(_ tokens: [String]) -> String {
    let bytes = tokens.flatMap { token -> [UInt8] in
      let bytes = token.unicodeScalars.compactMap(ByteLevelAlphabet.byte)
      return bytes.count == token.unicodeScalars.count ? bytes : Array(token.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func joined(_ token: String, _ prefix: String) -> String {
    token.utf8.starts(with: prefix.utf8)
      ? String(decoding: token.utf8.dropFirst(prefix.utf8.count), as: UTF8.self) : " " + token
  }

  /// Without the spaces that English does not write before marks and shortened verbs.
  private static func cleanedUp(_ text: String) -> String {
    let replacements = [
      (" .", "."), (" ?", "?"), (" !", "!"), (" ,", ","), (" ' ", "'"), (" n't", "n't"),
      (" 'm", "'m"), (" do not", " don't"), (" 's", "'s"), (" 've", "'ve"), (" 're", "'re"),
    ]
    return replacements.reduce(text) { $0.replacingText($1.0, with: $1.1) }
  }

  private static func byteFallback(_ tokens: [String]) -> [String] {
    var texts: [String] = []
    var bytes: [UInt8] = []
    for token in tokens + [""] {
      if let byte = byte(named: token) {
        bytes.append(byte)
        continue
      }
      if !bytes.isEmpty {
        let text = String(decoding: bytes, as: UTF8.self)
        let isText = text.utf8.elementsEqual(bytes)
        texts += isText ? [text] : [String](repeating: "\u{FFFD}", count: bytes.count)
        bytes = []
      }
      texts.append(token)
    }
    return texts.dropLast()
  }

  private static func byte(named token: String) -> UInt8? {
    let name = Array(token.utf8)
    guard name.count == 6, name.starts(with: "<0x".utf8), name[5] == UInt8(ascii: ">"),
      name[3] != UInt8(ascii: "+"), name[3] != UInt8(ascii: "-")
    else { return nil }
    return UInt8(String(decoding: name[3...4], as: UTF8.self), radix: 16)
  }

  private static func stripped(
    _ token: String, _ scalar: Unicode.Scalar, _ start: Int, _ stop: Int
  ) -> String {
    let scalars = Array(token.unicodeScalars)
    let leading = scalars.prefix(start).prefix { $0 == scalar }.count
    let trailing = scalars.reversed().prefix(stop).prefix { $0 == scalar }.count
    return leading + trailing > scalars.count
      ? "" : scalars[leading..<scalars.count - trailing].string
  }

  private static func replaced(
    _ tokens: [String], _ pattern: SearchPattern, _ content: String
  ) throws(TokenizerError) -> [String] {
    var texts: [String] = []
    for token in tokens {
      let scalars = Array(token.unicodeScalars)
      let pieces = try pattern.pieces(of: scalars, at: "decoder")
      try AlignedText.checkLength(
        pieces.count.multipliedReportingOverflow(by: content.utf8.count), at: "decoder")
      texts.append(pieces.map { $0.isMatch ? content : scalars[$0.range].string }.joined())
    }
    return texts
  }
}

extension String {
  /// The text with one part for another, compared byte by byte.
  fileprivate func replacingText(_ old: String, with new: String) -> String {
    let (bytes, old) = (Array(utf8), Array(old.utf8))
    if old.isEmpty { return self }
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == old[0], bytes[place...].starts(with: old) {
        result += new.utf8
        place += old.count
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension TokenDecoder {
  private enum Kind: String, CaseIterable {
    case sequence = "Sequence"
    case byteLevel = "ByteLevel"
    case wordPiece = "WordPiece"
    case metaspace = "Metaspace"
    case byteFallback = "ByteFallback"
    case fuse = "Fuse"
    case strip = "Strip"
    case replace = "Replace"
    case wordEnd = "BPEDecoder"
  }

  /// Reads the decoder of a tokenizer file.
  init(_ value: FileValue) throws(TokenizerError) {
    switch try value["type"].choice(of: Kind.self) {
    case .sequence:
      var steps: [TokenDecoder] = []
      for entry in try value["decoders"].array() { steps.append(try TokenDecoder(entry)) }
      self = .sequence(steps)
    case .byteLevel: self = .byteLevel
    case .wordPiece:
      self = .wordPiece(
        prefix: try value["prefix"].optionalString() ?? "##",
        cleansUp: try value["cleanup"].boolean(or: true))
    case .metaspace: self = .metaspace(try Metaspace(value))
    case .byteFallback: self = .byteFallback
    case .fuse: self = .fuse
    case .strip:
      self = .strip(
        try value["content"].scalar(), start: try value["start"].count(),
        stop: try value["stop"].count())
    case .replace:
      self = .replace(try SearchPattern(value["pattern"]), with: try value["content"].string())
    case .wordEnd: self = .wordEnd(try value["suffix"].optionalString() ?? "</w>")
    }
  }
}
