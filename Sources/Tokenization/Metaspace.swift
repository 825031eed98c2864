/// A visible mark, `▁`, in place of spaces.
struct Metaspace: Equatable, Sendable {
  /// Whether a text that does not begin with the mark gets one.
  enum Prefix: String, Equatable, Sendable, CaseIterable {
    /// Every text.
    case always
    /// Only the beginning of the whole text.
    case first
    /// None.
    case never
  }

  /// The mark.
  let mark: Unicode.Scalar
  /// Which texts get a mark at the beginning.
  let prefix: Prefix
  /// Whether the text is cut before each mark.
  let splits: Bool

  /// The parts of a text.
  func parts(of text: AlignedText) -> [AlignedText] {
    var text = text
    text.map { $0 == " " ? mark : $0 }
    if text.scalars.first != mark {
      switch prefix {
      case .always: text.prepend([mark])
      case .first where text.origin == 0: text.prepend([mark])
      case .first, .never: break
      }
    }
    guard splits else { return [text] }
    return text.split([SplitPiece](text.scalars, delimitedBy: { $0 == mark }), .mergedWithNext)
  }

  /// The texts of tokens with spaces in place of marks.
  func decoded(_ tokens: [String]) -> [String] {
    tokens.enumerated().map { index, token in
      let dropsMark = index == 0 && prefix != .never
      return token.unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
        scalar != mark ? scalar : dropsMark ? nil : " "
      }.string
    }
  }
}

extension Metaspace {
  /// Reads one from a tokenizer file.
  init(_ value: FileValue) throws(TokenizerError) {
    mark = value["replacement"].isAbsent ? "▁" : try value["replacement"].scalar()
    splits = try value["split"].boolean(or: true)
    if value["prepend_scheme"].isAbsent {
      prefix = try value["add_prefix_space"].boolean(or: true) ? .always : .never
    } else {
      prefix = try value["prepend_scheme"].choice(of: Prefix.self)
    }
  }
}
