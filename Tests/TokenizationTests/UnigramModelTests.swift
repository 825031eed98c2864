import Testing

@testable import Tokenization

@Suite struct UnigramModelTests {
  private func model(_ vocabulary: String, _ extra: String = #","unk_id":0"#) throws -> UnigramModel
  {
    try UnigramModel(fileValue(#"{"vocab":[\#(vocabulary)]\#(extra)}"#, at: "model"))
  }

  private let small = #"["<unk>",0],["a",-3],["b",-3],["ab",-4],["abb",-8.5],["c",-1]"#

  @Test func `the way with the greatest sum wins`() throws {
    let (pieces, trace) = try model(small).pieces(of: scalars("abb"))
    #expect(pieces.map(\.id) == [3, 2])
    #expect(
      trace
        == .bestPath([
          ScoredPiece(id: 3, bytes: 0..<2, score: -4, total: -4),
          ScoredPiece(id: 2, bytes: 2..<3, score: -3, total: -7),
        ]))
  }

  /// The best sum over all ways to cut a word, tried one by one.
  private func bestSum(_ word: [Unicode.Scalar], _ model: UnigramModel) -> Double? {
    if word.isEmpty { return 0 }
    return (1...word.count).compactMap { length -> Double? in
      guard let id = model.vocabulary.id(of: word.prefix(length).string),
        let score = model.score(of: id),
        let rest = bestSum(Array(word.dropFirst(length)), model)
      else { return nil }
      return score + rest
    }.max()
  }

  @Test(arguments: 0..<40)
  func `no other way is better`(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let model = try model(small)
    let word = (0..<9).compactMap { _ in scalars("abc").randomElement(using: &random) }
    guard case .bestPath(let path) = try model.pieces(of: word).trace else { return }
    #expect(path.last?.total == bestSum(word, model))
  }

  @Test func `unknown characters in a row are one token`() throws {
    let model = try model(small)
    #expect(try model.pieces(of: scalars("aÉÉb")).pieces.map(\.id) == [1, 0, 2])
    #expect(try model.pieces(of: scalars("aÉÉb")).pieces.map(\.bytes) == [0..<1, 1..<5, 5..<6])
    #expect(model.score(of: 99) == nil && model.score(of: -1) == nil)
  }

  @Test func `bytes stand in for what is unknown`() throws {
    let model = try model(
      #"["<unk>",0],["<0xC3>",-9],["<0x89>",-9]"#, #","unk_id":0,"byte_fallback":true"#)
    let pieces = try model.pieces(of: scalars("É")).pieces
    #expect(pieces.map(\.id) == [1, 2] && pieces.map(\.bytes) == [0..<2, 0..<2])
    #expect(try model.pieces(of: scalars("è")).pieces.map(\.id) == [0])
  }

  @Test func `without a token for what is unknown, an unknown character is an error`() throws {
    let model = try model(small, "")
    #expect(try model.pieces(of: scalars("ab")).pieces.count == 1)
    #expect(
      sentence { try model.pieces(of: scalars("x")) }
        == "the tokenizer's “model.unk_id” meets a character that no token covers, and names no token for what is unknown"
    )
  }

  @Test func `a word of 100 000 letters is cut`() throws {
    let word = [Unicode.Scalar](repeating: "a", count: 100_000)
    #expect(try model(small).pieces(of: word).pieces.count == 100_000)
  }

  @Test(arguments: [
    ("[]", "the tokenizer's “x.vocab” is empty; a vocabulary needs at least one token"),
    ("{}", "the tokenizer's “x.vocab” must be an array"),
    (#"["a"]"#, "the tokenizer's “x.vocab[0]” must be a token and its score"),
    (#"[["a"]]"#, "the tokenizer's “x.vocab[0]” must be a token and its score"),
    (#"[["a","b"]]"#, "the tokenizer's “x.vocab[0][1]” must be a number"),
    (#"[["a",1e999]]"#, "the tokenizer's “x.vocab[0][1]” must be a number"),
  ])
  func `what is wrong is said in one sentence`(vocabulary: String, expected: String) throws {
    let value = try fileValue(#"{"vocab":\#(vocabulary)}"#)
    #expect(sentence { try UnigramModel(value) } == expected)
  }

  @Test func `the token for what is unknown must be there`() throws {
    #expect(sentence { try model(small, #","unk_id":6"#) }?.contains("has the id 6") == true)
    #expect(sentence { try model(small, #","unk_id":-1"#) }?.contains("has the id -1") == true)
  }

  @Test func `a token that occurs twice counts with its later score`() throws {
    let model = try model(#"["<unk>",0],["a",-3],["a",-1]"#)
    #expect(try model.pieces(of: scalars("a")).pieces.map(\.id) == [2])
  }
}
