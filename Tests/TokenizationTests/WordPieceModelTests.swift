import Testing

@testable import Tokenization

@Suite struct WordPieceModelTests {
  private func model(_ extra: String = "") throws -> WordPieceModel {
    try WordPieceModel(
      fileValue(
        ###"{"vocab":{"[UNK]":0,"un":1,"##able":2,"##a":3,"é":4,"##é":5}\###(extra)}"###))
  }

  @Test func `the longest piece goes first, and the trace counts what was tried`() throws {
    let (pieces, trace) = try model().pieces(of: scalars("unable"))
    #expect(pieces.map(\.id) == [1, 2] && pieces.map(\.bytes) == [0..<2, 2..<6])
    #expect(
      trace
        == .longestMatches([
          LongestMatch(id: 1, bytes: 0..<2, tried: 5),
          LongestMatch(id: 2, bytes: 2..<6, tried: 1),
        ]))
  }

  @Test func `a word with a part that has no piece is unknown as a whole`() throws {
    let (pieces, trace) = try model().pieces(of: scalars("unx"))
    #expect(pieces == [ModelPiece(id: 0, bytes: 0..<3)])
    guard case .longestMatches(let matches) = trace else { return }
    #expect(matches.last?.id == nil && matches.count == 2)
  }

  @Test func `a scalar is never cut`() throws {
    #expect(try model().pieces(of: scalars("éé")).pieces.map(\.bytes) == [0..<2, 2..<4])
    #expect(try model().pieces(of: scalars("è")).pieces.map(\.id) == [0])
  }

  @Test func `a word that is too long is unknown without a try`() throws {
    let short = try model(#","max_input_chars_per_word":5"#)
    #expect(short.pieces(of: scalars("unable")).trace == .longestMatches([]))
    #expect(short.pieces(of: scalars("unaaa")).pieces.count == 4)
  }

  @Test func `a word of a million letters is cut, or unknown`() throws {
    let long = try model(#","max_input_chars_per_word":9999999"#)
    let word = scalars("un") + [Unicode.Scalar](repeating: "a", count: 100_000)
    #expect(long.pieces(of: word).pieces.count == 100_001)
    let million = [Unicode.Scalar](repeating: "x", count: 1_000_000)
    #expect(try model().pieces(of: million).pieces.map(\.id) == [0])
  }

  @Test func `a token for unknown words is needed`() throws {
    let value = try fileValue(#"{"vocab":{"a":0}}"#)
    #expect(
      sentence { try WordPieceModel(value) }
        == "the tokenizer's “x.unk_token” uses the token “[UNK]”, which the vocabulary does not hold"
    )
    let wrong = try fileValue(#"{"vocab":{"[UNK]":0},"max_input_chars_per_word":-1}"#)
    #expect(sentence { try WordPieceModel(wrong) }?.contains("an integer from 0 on") == true)
  }
}
