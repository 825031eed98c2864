/// WordPiece: from left to right, the longest piece that the vocabulary has.
///
///     // unbelievable → un ##believ ##able
///
/// A word in which something has no piece, or that is too long, is unknown as a whole.
public struct WordPieceModel: Equatable, Sendable {
  /// The tokens.
  public let vocabulary: Vocabulary
  /// The id of the token for unknown words.
  public let unknownID: Int
  let prefix: [UInt8]
  /// How many characters a word may have.
  let mostScalars: Int

  /// Cuts a word into tokens.
  ///
  /// - Returns: The tokens, and which lengths were tried.
  /// - Complexity: O(n·t²) for n bytes and tokens of t bytes at most.
  func pieces(of word: [Unicode.Scalar]) -> (pieces: [ModelPiece], trace: SubwordTrace) {
    let bytes = Array(word.string.utf8)
    let unknown = [ModelPiece(id: unknownID, bytes: 0..<bytes.count)]
    if word.count > mostScalars { return (unknown, .longestMatches([])) }
    var matches: [LongestMatch] = []
    var start = 0
    while start < bytes.count {
      let match = longestMatch(from: start, in: bytes)
      matches.append(match)
      if match.id == nil { return (unknown, .longestMatches(matches)) }
      start = match.bytes.upperBound
    }
    let pieces = matches.map { ModelPiece(id: $0.id ?? unknownID, bytes: $0.bytes) }
    return (pieces, .longestMatches(matches))
  }

  private func longestMatch(from start: Int, in bytes: [UInt8]) -> LongestMatch {
    let prefix = start > 0 ? prefix : []
    var end = longestEnd(from: start, in: bytes)
    var tried = 0
    while end > start {
      if isScalarEnd(end, in: bytes) {
        tried += 1
        if let id = vocabulary.id(of: prefix + bytes[start..<end]) {
          return LongestMatch(id: id, bytes: start..<end, tried: tried)
        }
      }
      end -= 1
    }
    return LongestMatch(id: nil, bytes: start..<bytes.count, tried: tried)
  }

  /// Where the longest piece that the vocabulary could have ends.
  func longestEnd(from start: Int, in bytes: [UInt8]) -> Int {
    min(bytes.count, start + max(vocabulary.longest - (start > 0 ? prefix.count : 0), 0))
  }

  /// Whether a scalar ends at a place.
  func isScalarEnd(_ place: Int, in bytes: [UInt8]) -> Bool {
    place == bytes.count || bytes[place] & 0xC0 != 0x80
  }
}

extension WordPieceModel {
  /// Reads the model of a tokenizer file.
  init(_ model: FileValue) throws(TokenizerError) {
    vocabulary = try Vocabulary(model["vocab"])
    prefix = Array((try model["continuing_subword_prefix"].optionalString() ?? "##").utf8)
    let longest = model["max_input_chars_per_word"]
    mostScalars = longest.isAbsent ? 100 : try longest.count()
    let unknown = try model["unk_token"].optionalString() ?? "[UNK]"
    guard let id = vocabulary.id(of: unknown) else {
      throw model["unk_token"].failure(.unknownToken(unknown))
    }
    unknownID = id
  }
}
