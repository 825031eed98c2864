import Testing

@testable import Tokenization

@Suite struct BytePairModelTests {
  private func tokens(_ model: BytePairModel, _ word: String) throws -> [String] {
    try model.pieces(of: scalars(word)).pieces.compactMap { model.vocabulary.token(of: $0.id) }
  }

  @Test func `the merge that was learned first goes first`() throws {
    let model = try bytePairModel(["u g", "h ug", "h u"])
    #expect(try tokens(model, "hug") == ["hug"])
    #expect(try tokens(model, "hub") == ["hu", "b"])
    let (pieces, trace) = try model.pieces(of: scalars("hugs"))
    #expect(pieces.map(\.bytes) == [0..<3, 3..<4])
    guard case .merges(let symbols, let steps) = trace else {
      Issue.record("no merges")
      return
    }
    #expect(symbols.count == 4)
    #expect(steps.map(\.rank) == [0, 1] && steps.map(\.position) == [1, 0])
  }

  @Test func `a word of 100 000 letters is merged by a queue`() throws {
    let model = try bytePairModel(["a b", "ab ab", "c c", "abab c"])
    var random = SeededGenerator(state: 5)
    let letters = scalars("abc")
    let word = (0..<100_000).compactMap { _ in letters.randomElement(using: &random) }
    let count = try model.pieces(of: word).pieces.count
    #expect(count > 20_000 && count < 100_000)
    let same = [Unicode.Scalar](repeating: "c", count: 100_000)
    #expect(try model.pieces(of: same).pieces.count == 50_000)
  }

  @Test func `unknown characters are one token each, or one together, or none, or an error`() throws
  {
    let each = try bytePairModel([], extra: #","unk_token":"<unk>""#)
    #expect(try tokens(each, "aÉÉb") == ["a", "<unk>", "<unk>", "b"])
    #expect(
      try each.pieces(of: scalars("aÉÉb")).pieces.map(\.bytes) == [0..<1, 1..<3, 3..<5, 5..<6])
    let fused = try bytePairModel([], extra: #","unk_token":"<unk>","fuse_unk":true"#)
    #expect(try tokens(fused, "aÉÉb") == ["a", "<unk>", "b"])
    #expect(try tokens(bytePairModel([]), "aÉÉb") == ["a", "b"])
    let wrong = try bytePairModel([], extra: #","unk_token":"?""#)
    #expect(
      sentence { try wrong.pieces(of: scalars("É")) }
        == "the tokenizer's “model.unk_token” uses the token “?”, which the vocabulary does not hold"
    )
  }

  @Test func `bytes stand in for characters without a token`() throws {
    let model = try BytePairModel(
      fileValue(#"{"vocab":{"a":0,"<0xC3>":1,"<0x89>":2},"merges":[],"byte_fallback":true}"#))
    let pieces = try model.pieces(of: scalars("aÉ")).pieces
    #expect(pieces.map(\.id) == [0, 1, 2] && pieces.map(\.bytes) == [0..<1, 1..<2, 2..<3])
    #expect(try model.pieces(of: scalars("è")).pieces.isEmpty)
  }

  @Test func `a word that is a token can be taken as it is`() throws {
    let model = try BytePairModel(
      fileValue(#"{"vocab":{"a":0,"b":1,"ab":2},"merges":[],"ignore_merges":true}"#))
    #expect(try model.pieces(of: scalars("ab")).trace == .whole)
    #expect(try tokens(model, "abb") == ["a", "b", "b"])
  }

  @Test func `prefix and suffix belong to the tokens`() throws {
    let model = try BytePairModel(
      fileValue(
        """
        {"vocab":{"a":0,"##b":1,"##c</w>":2,"ab":3,"abc</w>":4,"a</w>":5},
        "merges":[["a","##b"],["ab","##c</w>"]],
        "continuing_subword_prefix":"##","end_of_word_suffix":"</w>"}
        """))
    #expect(try tokens(model, "abc") == ["abc</w>"])
    #expect(try tokens(model, "a") == ["a</w>"])
    #expect(model.mergeCount == 2)
  }

  @Test func `merges may be lines, with a version before them`() throws {
    let model = try BytePairModel(
      fileValue(##"{"vocab":{"a":0,"b":1,"ab":2},"merges":["#version: 0.2","a b"]}"##))
    #expect(try tokens(model, "ab") == ["ab"])
  }

  @Test(arguments: [
    (#"["a"]"#, "the tokenizer's “x.merges[0]” must be two tokens with one space between them"),
    (#"["a b c"]"#, "the tokenizer's “x.merges[0]” must be two tokens with one space between them"),
    (#"[["a"]]"#, "the tokenizer's “x.merges[0]” must be a pair of tokens"),
    (#"[["a",1]]"#, "the tokenizer's “x.merges[0][1]” must be a string"),
    (#"[3]"#, "the tokenizer's “x.merges[0]” must be a pair of tokens"),
    (#"{}"#, "the tokenizer's “x.merges” must be an array"),
    (
      #"["a z"]"#,
      "the tokenizer's “x.merges[0]” uses the token “z”, which the vocabulary does not hold"
    ),
    (
      #"["a b"]"#,
      "the tokenizer's “x.merges[0]” uses the token “ab”, which the vocabulary does not hold"
    ),
  ])
  func `merges that are wrong are named`(merges: String, expected: String) throws {
    let value = try fileValue(#"{"vocab":{"a":0,"b":1},"merges":\#(merges)}"#)
    #expect(sentence { try BytePairModel(value) } == expected)
  }

  @Test func `a right side shorter than the prefix is no crash`() throws {
    let value = try fileValue(
      ###"{"vocab":{"a":0,"b":1},"merges":["a b"],"continuing_subword_prefix":"##"}"###)
    #expect(try BytePairModel(value).mergeCount == 1)
  }

  @Test func `merges that are left out at random are not supported`() throws {
    let value = try fileValue(#"{"vocab":{"a":0},"merges":[],"dropout":0.1}"#)
    #expect(
      sentence { try BytePairModel(value) }
        == "the tokenizer's “x.dropout” needs merges that are left out at random, which is not supported"
    )
  }
}
