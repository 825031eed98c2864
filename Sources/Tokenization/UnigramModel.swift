/// Unigram: every token has a score, log p, and a word is cut where the sum is greatest.
///
///     // best(end) = max over tokens that end there of best(start) + log p(token)
///
/// That is Viterbi's way: the best sum to each place is kept, with the token that it ends with.
public struct UnigramModel: Equatable, Sendable {
  /// The tokens.
  public let vocabulary: Vocabulary
  private let scores: [Double]
  private let trie: ByteTrie
  private let unknownID: Int?
  private let byteIDs: [Int?]?
  private let unknownScore: Double

  /// How much less than the least score a character without a token has.
  static let unknownPenalty = 10.0

  /// The score of a token, log p; nil if no token has the id.
  public func score(of id: Int) -> Double? { scores.indices.contains(id) ? scores[id] : nil }

  /// Cuts a word into tokens.
  ///
  /// - Returns: The tokens, and the best way.
  /// - Throws: `TokenizerError` where a character has no token and none stands for unknown ones.
  /// - Complexity: O(n·t) for n bytes and tokens of t bytes at most.
  func pieces(
    of word: [Unicode.Scalar]
  ) throws(TokenizerError) -> (pieces: [ModelPiece], trace: SubwordTrace) {
    let bytes = Array(word.string.utf8)
    let path = try bestPath(through: bytes)
    var pieces: [ModelPiece] = []
    for range in fused(path) { pieces += try self.pieces(of: range, in: bytes) }
    return (pieces, .bestPath(path))
  }

  private func bestPath(through bytes: [UInt8]) throws(TokenizerError) -> [ScoredPiece] {
    let best = try bestPieces(through: bytes)
    var path: [ScoredPiece] = []
    var end = bytes.count
    while end > 0, let piece = best[end] {
      path.append(piece)
      end = piece.bytes.lowerBound
    }
    return path.reversed()
  }

  /// For each place of a word the last piece of the way to it with the greatest sum.
  private func bestPieces(through bytes: [UInt8]) throws(TokenizerError) -> [ScoredPiece?] {
    var best = [ScoredPiece?](repeating: nil, count: bytes.count + 1)
    var start = 0
    while start < bytes.count {
      let sum = best[start]?.total ?? 0
      let scalarEnd = bytes.endOfScalar(from: start)
      var hasSingle = false
      trie.forEachMatch(in: bytes, from: start) { end, id in
        best[end] = better(best[end], id, start..<end, scores[id], after: sum)
        if end == scalarEnd { hasSingle = true }
      }
      if !hasSingle {
        guard let unknownID else { throw TokenizerError("model.unk_id", .noUnknownToken) }
        best[scalarEnd] = better(
          best[scalarEnd], unknownID, start..<scalarEnd, unknownScore, after: sum)
      }
      start = scalarEnd
    }
    return best
  }

  /// Every token with which a way could end at some places of a word, with the sum that it has.
  ///
  /// - Returns: The pieces of each place, those that begin first before the others.
  /// - Complexity: O(n·t) for n bytes and tokens of t bytes at most.
  func pieces(
    endingAt ends: Set<Int>, of bytes: [UInt8]
  ) throws(TokenizerError) -> [Int: [ScoredPiece]] {
    let best = try bestPieces(through: bytes)
    var pieces: [Int: [ScoredPiece]] = [:]
    var start = 0
    while start < bytes.count {
      let sum = best[start]?.total ?? 0
      trie.forEachMatch(in: bytes, from: start) { end, id in
        guard ends.contains(end) else { return }
        pieces[end, default: []].append(
          ScoredPiece(id: id, bytes: start..<end, score: scores[id], total: sum + scores[id]))
      }
      start = bytes.endOfScalar(from: start)
    }
    return pieces
  }

  /// The one of two pieces that ends a way with the greater sum.
  private func better(
    _ old: ScoredPiece?, _ id: Int, _ bytes: Range<Int>, _ score: Double, after sum: Double
  ) -> ScoredPiece {
    let new = ScoredPiece(id: id, bytes: bytes, score: score, total: sum + score)
    guard let old, new.total <= old.total else { return new }
    return old
  }

  /// The ranges of the pieces, with unknown ones in a row as one.
  private func fused(_ path: [ScoredPiece]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var wasUnknown = false
    for piece in path {
      let isUnknown = piece.id == unknownID
      if isUnknown, wasUnknown, let last = ranges.last {
        ranges[ranges.count - 1] = last.lowerBound..<piece.bytes.upperBound
      } else {
        ranges.append(piece.bytes)
      }
      wasUnknown = isUnknown
    }
    return ranges
  }

  /// The token of a range, or those of its bytes, or the unknown one.
  private func pieces(
    of range: Range<Int>, in bytes: [UInt8]
  ) throws(TokenizerError) -> [ModelPiece] {
    if let id = vocabulary.id(of: Array(bytes[range])) {
      return [ModelPiece(id: id, bytes: range)]
    }
    if let byteIDs {
      let ids = bytes[range].compactMap { byteIDs[Int($0)] }
      if ids.count == range.count { return ids.map { ModelPiece(id: $0, bytes: range) } }
    }
    guard let unknownID else { throw TokenizerError("model.unk_id", .noUnknownToken) }
    return [ModelPiece(id: unknownID, bytes: range)]
  }
}

extension UnigramModel {
  /// Reads the model of a tokenizer file.
  init(_ model: FileValue) throws(TokenizerError) {
    let entries = try model["vocab"].array()
    var vocabulary = Vocabulary()
    var trie = ByteTrie()
    var scores: [Double] = []
    for (id, entry) in entries.enumerated() {
      let (text, score) = try entry.pair(of: "a token and its score")
      let token = try text.string()
      vocabulary.add(token, id: id)
      trie.add(token.utf8, id: id)
      scores.append(try score.number())
    }
    guard let least = scores.min() else { throw model["vocab"].failure(.emptyVocabulary) }
    self.vocabulary = vocabulary
    self.trie = trie
    self.scores = scores
    unknownScore = least - Self.unknownPenalty
    unknownID = model["unk_id"].isAbsent ? nil : try model["unk_id"].id()
    if let unknownID, unknownID >= scores.count {
      throw model["unk_id"].failure(.idOutOfRange("\(unknownID)"))
    }
    byteIDs = try model["byte_fallback"].boolean(or: false) ? vocabulary.byteIDs : nil
  }
}

extension [UInt8] {
  /// Where the scalar that begins at a place ends.
  fileprivate func endOfScalar(from start: Int) -> Int {
    var end = start + 1
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
