/// What is done with tokens after the model: frames around the text, spaces out of their places.
enum PostProcessor: Equatable, Sendable {
  /// Frames the text.
  case template(TemplateProcessor)
  /// Leaves spaces at the ends of tokens out of their places.
  case trim(addsSpace: Bool)

  /// Changes the tokens of one or two texts.
  func apply(
    to texts: [[EncodedToken]], _ frames: FrameTokens
  ) throws(TokenizerError) -> [[EncodedToken]] {
    switch self {
    case .template(let template): try template.apply(to: texts, frames)
    case .trim(let addsSpace): texts.map { Self.trimmed($0, addsSpace: addsSpace) }
    }
  }

  /// Tokens whose places leave out the spaces that they begin and end with.
  ///
  /// One space at the beginning of a text is not left out where it may have been put there.
  private static func trimmed(_ tokens: [EncodedToken], addsSpace: Bool) -> [EncodedToken] {
    tokens.enumerated().map { index, token in
      var token = token
      let scalars = token.surface.unicodeScalars
      var leading = scalars.prefix(while: isSpace).count
      let trailing = scalars.reversed().prefix(while: isSpace).count
      var (start, end) = (token.characters.lowerBound, token.characters.upperBound)
      if leading == 1, addsSpace, index == 0 || start == 0 { leading = 0 }
      start = min(start + leading, end)
      if end >= trailing { end = max(end - trailing, start) }
      token.characters = start..<end
      return token
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ByteLevelAlphabet.scalar(of: 0x20) || scalar.isSpace
  }
}

extension PostProcessor {
  private enum Kind: String, CaseIterable {
    case sequence = "Sequence"
    case template = "TemplateProcessing"
    case byteLevel = "ByteLevel"
    case bert = "BertProcessing"
    case roberta = "RobertaProcessing"
  }

  /// Reads the post-processor of a tokenizer file: what is done, in order.
  static func steps(_ value: FileValue) throws(TokenizerError) -> [PostProcessor] {
    if value.isAbsent { return [] }
    let steps = try list(value)
    if steps.count(where: { if case .template = $0 { true } else { false } }) > 1 {
      throw value.failure(.unsupported("more than one template"))
    }
    return steps
  }

  private static func list(_ value: FileValue) throws(TokenizerError) -> [PostProcessor] {
    switch try value["type"].choice(of: Kind.self) {
    case .sequence:
      var steps: [PostProcessor] = []
      for entry in try value["processors"].array() { steps += try list(entry) }
      return steps
    case .template: return [.template(try TemplateProcessor(value))]
    case .byteLevel: return try trim(value)
    case .bert: return [.template(try .bert(value))]
    case .roberta: return try trim(value) + [.template(try .roberta(value))]
    }
  }

  private static func trim(_ value: FileValue) throws(TokenizerError) -> [PostProcessor] {
    guard try value["trim_offsets"].boolean(or: true) else { return [] }
    return [.trim(addsSpace: try value["add_prefix_space"].boolean(or: true))]
  }
}
