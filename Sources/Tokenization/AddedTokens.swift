/// A token that was added to a vocabulary and is found in a text before anything else is done.
public struct AddedToken: Equatable, Sendable {
  /// What is looked for in the text.
  public let content: String
  /// Whether it is found only where no word goes on beside it.
  public let isSingleWord: Bool
  /// Whether it takes the white space on its left.
  public let takesLeft: Bool
  /// Whether it takes the white space on its right.
  public let takesRight: Bool
  /// Whether it is looked for after the text was normalized.
  public let isNormalized: Bool
  /// Whether it frames or steers instead of standing for text.
  public let isSpecial: Bool
}

/// The tokens that were added to a vocabulary.
struct AddedTokens: Equatable, Sendable {
  private(set) var byID: [Int: AddedToken] = [:]
  private var asWritten = ByteTrie()
  private var normalized = ByteTrie()
  private var hasNormalized = false
  private var hasAsWritten = false

  /// Whether a text is searched before or after it is normalized.
  enum Stage: Equatable, Sendable {
    case asWritten
    case normalized
  }

  /// The parts of a text: added tokens with their ids, and what is between them without.
  func parts(of text: AlignedText, _ stage: Stage) -> [(text: AlignedText, id: Int?)] {
    guard stage == .normalized ? hasNormalized : hasAsWritten else {
      return text.isEmpty ? [] : [(text.part(0..<text.count), nil)]
    }
    var parts: [(AlignedText, Int?)] = []
    var start = 0
    for match in matches(in: text.scalars, stage == .normalized ? normalized : asWritten) {
      guard let (range, id) = extended(match, in: text.scalars, after: start) else { continue }
      if start < range.lowerBound { parts.append((text.part(start..<range.lowerBound), nil)) }
      parts.append((text.part(range), id))
      start = range.upperBound
    }
    if start < text.count { parts.append((text.part(start..<text.count), nil)) }
    return parts
  }

  /// The longest tokens from left to right.
  private func matches(
    in scalars: [Unicode.Scalar], _ trie: ByteTrie
  ) -> [(range: Range<Int>, id: Int)] {
    var bytes: [UInt8] = []
    var scalarOfByte: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      let encoded = Array(String(scalar).utf8)
      bytes += encoded
      scalarOfByte += [Int](repeating: index, count: encoded.count)
    }
    scalarOfByte.append(scalars.count)
    var matches: [(Range<Int>, Int)] = []
    var place = 0
    while place < bytes.count {
      if let (end, id) = trie.longestMatch(in: bytes, from: place) {
        matches.append((scalarOfByte[place]..<scalarOfByte[end], id))
        place = end
      } else {
        place += 1
      }
    }
    return matches
  }

  /// A match with the white space that it takes; nil if a word goes on beside it.
  private func extended(
    _ match: (range: Range<Int>, id: Int), in scalars: [Unicode.Scalar], after start: Int
  ) -> (Range<Int>, Int)? {
    guard let token = byID[match.id] else { return nil }
    var (low, high) = (match.range.lowerBound, match.range.upperBound)
    if token.isSingleWord {
      if low > 0, scalars[low - 1].isWordPartOrJoiner { return nil }
      if high < scalars.count, scalars[high].isWordPartOrJoiner { return nil }
    }
    if token.takesLeft {
      while low > 0, scalars[low - 1].isSpace { low -= 1 }
      low = max(low, start)
    }
    if token.takesRight {
      while high < scalars.count, scalars[high].isSpace { high += 1 }
    }
    return low <= high ? (low..<high, match.id) : nil
  }
}

extension AddedTokens {
  /// Reads the added tokens of a tokenizer file.
  ///
  /// A token that the vocabulary holds has its id there; others get the next free ones in order.
  init(
    _ value: FileValue, _ vocabulary: Vocabulary, _ normalizer: Normalizer?
  ) throws(TokenizerError) {
    if value.isAbsent { return }
    var ids: [[UInt8]: Int] = [:]
    var lastID = -1
    for entry in try value.array() {
      let token = try AddedToken(entry)
      _ = try entry["id"].id()
      let bytes = Array(token.content.utf8)
      if bytes.isEmpty { continue }
      let id = ids[bytes] ?? vocabulary.id(of: bytes) ?? max(vocabulary.count, lastID + 1)
      ids[bytes] = id
      byID[id] = token
      lastID = max(lastID, id)
    }
    try addPatterns(normalizer)
  }

  /// Makes the tokens findable; of two that are normalized to the same, the first special one is.
  private mutating func addPatterns(_ normalizer: Normalizer?) throws(TokenizerError) {
    let order = byID.sorted {
      ($0.value.isSpecial ? 0 : 1, $0.key) < ($1.value.isSpecial ? 0 : 1, $1.key)
    }
    for (id, token) in order.reversed() {
      var text = AlignedText(token.content)
      if token.isNormalized {
        try normalizer?.apply(to: &text)
        if text.isEmpty { continue }
        normalized.add(text.string.utf8, id: id)
        hasNormalized = true
      } else {
        asWritten.add(token.content.utf8, id: id)
        hasAsWritten = true
      }
    }
  }
}

extension AddedToken {
  fileprivate init(_ value: FileValue) throws(TokenizerError) {
    content = try value["content"].string()
    isSingleWord = try value["single_word"].boolean(or: false)
    takesLeft = try value["lstrip"].boolean(or: false)
    takesRight = try value["rstrip"].boolean(or: false)
    isSpecial = try value["special"].boolean(or: false)
    isNormalized = try value["normalized"].boolean(or: !isSpecial)
  }
}
