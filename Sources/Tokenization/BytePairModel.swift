/// Byte-pair encoding: the neighbours whose merge was learned first become one, again and again.
///
///     // merges: u g, h ug
///     // h u g → h ug → hug
public struct BytePairModel: Equatable, Sendable {
  /// The tokens.
  public let vocabulary: Vocabulary
  /// What the two tokens of a pair become, and how early.
  private let merges: [TokenPair: Merge]
  private let unknown: String?
  private let fusesUnknown: Bool
  private let byteIDs: [Int?]?
  private let ignoresMerges: Bool
  private let prefix: String
  private let suffix: String

  /// How many merges there are.
  public var mergeCount: Int { merges.count }

  /// Cuts a word into tokens.
  ///
  /// - Returns: The tokens, and what was merged.
  /// - Throws: `TokenizerError` where a character has no token and none stands for unknown ones.
  /// - Complexity: O(n log n) for n characters.
  func pieces(
    of word: [Unicode.Scalar]
  ) throws(TokenizerError) -> (pieces: [ModelPiece], trace: SubwordTrace) {
    if ignoresMerges {
      let bytes = Array(word.string.utf8)
      if let id = vocabulary.id(of: bytes) {
        return ([ModelPiece(id: id, bytes: 0..<bytes.count)], .whole)
      }
    }
    let symbols = try symbols(of: word)
    var chain = SymbolChain(symbols)
    let steps = chain.mergeAll(merges)
    return (chain.pieces, .merges(symbols, steps))
  }

  /// The place of a pair in the list of merges; nil where it is not there.
  func rank(_ pair: TokenPair) -> Int? { merges[pair]?.rank }

  /// The symbols that a word begins with: its characters, or their bytes, or what is unknown.
  private func symbols(of word: [Unicode.Scalar]) throws(TokenizerError) -> [MergeSymbol] {
    var symbols: [MergeSymbol] = []
    var pending: MergeSymbol?
    for (place, scalar) in word.enumerated() {
      let text = [
        place > 0 ? prefix : "", String(scalar), place == word.count - 1 ? suffix : "",
      ].joined()
      let byteCount = UTF8.width(scalar)
      if let id = vocabulary.id(of: text) {
        if let unknown = pending { symbols.append(unknown) }
        pending = nil
        symbols.append(MergeSymbol(id: id, byteCount: byteCount))
      } else if let bytes = byteSymbols(of: text) {
        symbols += bytes
      } else if let id = try unknownID() {
        if let unknown = pending, fusesUnknown {
          pending = MergeSymbol(id: id, byteCount: unknown.byteCount + byteCount)
        } else {
          if let unknown = pending { symbols.append(unknown) }
          pending = MergeSymbol(id: id, byteCount: byteCount)
        }
      }
    }
    if let unknown = pending { symbols.append(unknown) }
    return symbols
  }

  /// One symbol for each byte, if bytes stand in for characters and all of them have tokens.
  private func byteSymbols(of text: String) -> [MergeSymbol]? {
    guard let byteIDs else { return nil }
    let ids = text.utf8.compactMap { byteIDs[Int($0)] }
    guard ids.count == text.utf8.count else { return nil }
    return ids.map { MergeSymbol(id: $0, byteCount: 1) }
  }

  /// The id of the token for what is unknown; nil if the model leaves out what is unknown.
  private func unknownID() throws(TokenizerError) -> Int? {
    guard let unknown else { return nil }
    guard let id = vocabulary.id(of: unknown) else {
      throw TokenizerError("model.unk_token", .unknownToken(unknown))
    }
    return id
  }
}

/// Two tokens next to each other.
struct TokenPair: Hashable, Sendable {
  let left: Int
  let right: Int
}

/// What a pair becomes, and its place in the list of merges.
struct Merge: Equatable, Sendable {
  let rank: Int
  let result: Int
}

extension BytePairModel {
  /// Reads the model of a tokenizer file.
  init(_ model: FileValue) throws(TokenizerError) {
    if !model["dropout"].isAbsent, try model["dropout"].number() != 0 {
      throw model["dropout"].failure(.unsupported("merges that are left out at random"))
    }
    vocabulary = try Vocabulary(model["vocab"])
    unknown = try model["unk_token"].optionalString()
    fusesUnknown = try model["fuse_unk"].boolean(or: false)
    ignoresMerges = try model["ignore_merges"].boolean(or: false)
    prefix = try model["continuing_subword_prefix"].optionalString() ?? ""
    suffix = try model["end_of_word_suffix"].optionalString() ?? ""
    byteIDs = try model["byte_fallback"].boolean(or: false) ? vocabulary.byteIDs : nil
    var merges: [TokenPair: Merge] = [:]
    var rank = 0
    for entry in try model["merges"].array() {
      guard let (left, right) = try Self.pair(in: entry) else { continue }
      merges[
        TokenPair(
          left: try Self.id(of: left, in: vocabulary, entry),
          right: try Self.id(of: right, in: vocabulary, entry))] = Merge(
          rank: rank, result: try Self.result(left, right, prefix, vocabulary, entry))
      rank += 1
    }
    self.merges = merges
  }

  /// The two tokens of a merge; nil for a line that names a version.
  private static func pair(in entry: FileValue) throws(TokenizerError) -> (String, String)? {
    if let line = entry.stringIfAny {
      if line.hasPrefix("#version") { return nil }
      let parts = line.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw entry.failure(.wrongKind(expected: "two tokens with one space between them"))
      }
      return (String(parts[0]), String(parts[1]))
    }
    let (left, right) = try entry.pair(of: "a pair of tokens")
    return (try left.string(), try right.string())
  }

  private static func id(
    of token: String, in vocabulary: Vocabulary, _ entry: FileValue
  ) throws(TokenizerError) -> Int {
    guard let id = vocabulary.id(of: token) else { throw entry.failure(.unknownToken(token)) }
    return id
  }

  /// What a pair becomes: both, without the prefix of the right one.
  private static func result(
    _ left: String, _ right: String, _ prefix: String, _ vocabulary: Vocabulary,
    _ entry: FileValue
  ) throws(TokenizerError) -> Int {
    let bytes = Array(left.utf8) + right.utf8.dropFirst(prefix.utf8.count)
    guard let id = vocabulary.id(of: bytes) else {
      throw entry.failure(.unknownToken(String(decoding: bytes, as: UTF8.self)))
    }
    return id
  }
}
