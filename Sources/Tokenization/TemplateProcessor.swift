/// How tokens that frame a text stand around it.
///
///     // [CLS] A [SEP] makes of "hel", "##lo" the tokens "[CLS]", "hel", "##lo", "[SEP]"
struct TemplateProcessor: Equatable, Sendable {
  /// A part of a template.
  enum Piece: Equatable, Sendable {
    /// The tokens of the first or the second text.
    case text(index: Int, segment: Int)
    /// Tokens that frame them.
    case frame([FrameToken], segment: Int)
  }

  /// A token that frames a text.
  struct FrameToken: Equatable, Sendable {
    let id: Int
    let token: String
  }

  /// For one text.
  let single: [Piece]
  /// For two; nil if the file has none.
  let pair: [Piece]?

  /// The tokens of one or two texts with those that frame them.
  ///
  /// - Throws: `TokenizerError` for two texts where the file has no template for two.
  func apply(
    to texts: [[EncodedToken]], _ frames: FrameTokens
  ) throws(TokenizerError) -> [[EncodedToken]] {
    guard let template = texts.count == 1 ? single : pair else {
      throw TokenizerError("post_processor.pair", .missing)
    }
    return template.compactMap { piece in
      switch piece {
      case .text(let index, let segment):
        guard index < texts.count else { return nil }
        return texts[index].map { token in
          var token = token
          token.segment = segment
          return token
        }
      case .frame(let tokens, let segment):
        guard frames == .added else { return nil }
        return tokens.map {
          EncodedToken(
            id: $0.id, token: $0.token, characters: 0..<0, segment: segment, word: nil,
            surface: $0.token)
        }
      }
    }
  }
}

extension TemplateProcessor {
  /// Reads a template from a tokenizer file.
  init(_ value: FileValue) throws(TokenizerError) {
    let frames = try Self.frames(in: value["special_tokens"])
    single = try Self.pieces(value["single"], frames)
    pair = value["pair"].isAbsent ? nil : try Self.pieces(value["pair"], frames)
    for case .text(1, _) in single {
      throw value["single"].failure(.wrongKind(expected: "a template with the sequence A only"))
    }
  }

  /// BERT's frame, which its file names by two tokens.
  static func bert(_ value: FileValue) throws(TokenizerError) -> TemplateProcessor {
    let (start, end) = (try frame(value["cls"]), try frame(value["sep"]))
    let single: [Piece] = [
      .frame(start, segment: 0), .text(index: 0, segment: 0), .frame(end, segment: 0),
    ]
    return TemplateProcessor(
      single: single,
      pair: single + [.text(index: 1, segment: 1), .frame(end, segment: 1)])
  }

  /// RoBERTa's frame: two ends between two texts, and one segment for all.
  static func roberta(_ value: FileValue) throws(TokenizerError) -> TemplateProcessor {
    let (start, end) = (try frame(value["cls"]), try frame(value["sep"]))
    let single: [Piece] = [
      .frame(start, segment: 0), .text(index: 0, segment: 0), .frame(end, segment: 0),
    ]
    return TemplateProcessor(
      single: single,
      pair: single + [
        .frame(end, segment: 0), .text(index: 1, segment: 0), .frame(end, segment: 0),
      ])
  }

  /// A token and its id, as `["[SEP]", 102]`.
  private static func frame(_ value: FileValue) throws(TokenizerError) -> [FrameToken] {
    let (token, id) = try value.pair(of: "a token and its id")
    return [FrameToken(id: try id.id(), token: try token.string())]
  }

  private static func frames(
    in value: FileValue
  ) throws(TokenizerError) -> [String: [FrameToken]] {
    var frames: [String: [FrameToken]] = [:]
    for (name, entry) in try value.members() {
      let (ids, tokens) = (try entry["ids"].array(), try entry["tokens"].array())
      guard ids.count == tokens.count else {
        throw entry.failure(.wrongKind(expected: "as many ids as tokens"))
      }
      var list: [FrameToken] = []
      for (id, token) in zip(ids, tokens) {
        list.append(FrameToken(id: try id.id(), token: try token.string()))
      }
      frames[name] = list
    }
    return frames
  }

  private static func pieces(
    _ value: FileValue, _ frames: [String: [FrameToken]]
  ) throws(TokenizerError) -> [Piece] {
    var pieces: [Piece] = []
    for entry in try value.array() {
      if entry["Sequence"].isThere {
        let sequence = entry["Sequence"]
        pieces.append(
          .text(
            index: try sequence["id"].choice(of: Sequence.self) == .first ? 0 : 1,
            segment: try sequence["type_id"].count()))
      } else {
        let special = entry["SpecialToken"]
        let name = try special["id"].string()
        guard let tokens = frames[name] else { throw special.failure(.unknownToken(name)) }
        pieces.append(.frame(tokens, segment: try special["type_id"].count()))
      }
    }
    return pieces
  }

  private enum Sequence: String, CaseIterable {
    case first = "A"
    case second = "B"
  }
}
