/// The cleaning that comes before WordPiece in BERT and its kin.
struct BertNormalizer: Equatable, Sendable {
  /// Whether controls go and every white space becomes a plain one.
  let cleansText: Bool
  /// Whether Chinese characters get a space on both sides.
  let spacesIdeographs: Bool
  /// Whether accents go.
  let stripsAccents: Bool
  /// Whether letters become small.
  let lowercases: Bool

  /// Changes a text.
  func apply(to text: inout AlignedText) {
    if cleansText {
      text.filter { $0.value != 0 && $0.value != 0xFFFD && !Self.isControl($0) }
      text.map { $0.isSpace ? " " : $0 }
    }
    if spacesIdeographs {
      text.expand { Self.isIdeograph($0) ? [" ", $0, " "] : [$0] }
    }
    if stripsAccents {
      text.apply(.nfd)
      text.filter { !$0.isNonspacingMark }
    }
    if lowercases {
      text.lowercase()
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar)) || scalar.value == 0x7F
    }
    return scalar.isControlOrFormat
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x3400 && blocks.contains { $0.contains(scalar.value) }
  }

  private static let blocks: [ClosedRange<UInt32>] = [
    0x4E00...0x9FFF, 0x3400...0x4DBF, 0x2_0000...0x2_A6DF, 0x2_A700...0x2_B73F,
    0x2_B740...0x2_B81F, 0x2_B920...0x2_CEAF, 0xF900...0xFAFF, 0x2_F800...0x2_FA1F,
  ]
}

extension BertNormalizer {
  /// Reads one from a tokenizer file.
  init(_ value: FileValue) throws(TokenizerError) {
    cleansText = try value["clean_text"].boolean(or: true)
    spacesIdeographs = try value["handle_chinese_chars"].boolean(or: true)
    lowercases = try value["lowercase"].boolean(or: true)
    stripsAccents = try value["strip_accents"].boolean(or: lowercases)
  }
}
