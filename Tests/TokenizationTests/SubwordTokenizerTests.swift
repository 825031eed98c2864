import StrictJSON
import Testing
import Tokenization

@Suite struct SubwordTokenizerTests {
  @Test(arguments: [
    "bpe-gpt2", "wordpiece-uncased", "wordpiece-cased", "bpe-byte-fallback", "bpe-cl100k",
    "bpe-roberta", "bpe-clip", "bpe-prefix", "unigram-metaspace", "unigram-precompiled", "cut-qwen",
    "cut-o200k", "cut-bloom",
  ])
  func `ids, tokens and places are those of the Hugging Face library`(name: String) throws {
    let reference = try TokenizerReference(name)
    #expect(reference.cases.count > 50)
    try reference.check()
  }

  @Test func `special tokens are written out or left out`() throws {
    let tokenizer = try TokenizerReference("wordpiece-uncased").tokenizer
    let ids = try tokenizer.encoding(of: "hello").ids
    #expect(try tokenizer.text(of: ids) == "[CLS] hello [SEP]")
    #expect(try tokenizer.text(of: ids, special: .dropped) == "hello")
    #expect(tokenizer.token(of: 2) == "[CLS]" && tokenizer.addedToken(of: 2)?.isSpecial == true)
    #expect(tokenizer.token(of: -1) == nil && tokenizer.addedToken(of: 500) == nil)
  }

  @Test func `byte-level tokens give every text back`() throws {
    let tokenizer = try TokenizerReference("bpe-gpt2").tokenizer
    let pieces = [
      "a", " ", "\n", "é", "e\u{301}", "🐕", "\u{0}", "Ġ", "<|endoftext|>", "\u{10FFFF}",
    ]
    var random = SeededGenerator(state: 2)
    for _ in 0..<300 {
      let text = (0..<12).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      #expect(
        try JSONText(tokenizer.text(of: tokenizer.encoding(of: text).ids)) == JSONText(text))
    }
  }

  @Test(arguments: ["a", "ab ", "\u{301}", "\n", " ", "1", "!", "é", "<s>", "<mask>", "你", "\u{0}"])
  func `texts of 20 000 pieces finish with every tokenizer`(piece: String) throws {
    for name in ["bpe-gpt2", "wordpiece-cased", "bpe-byte-fallback", "unigram-precompiled"] {
      let tokenizer = try TokenizerReference(name).tokenizer
      let text = String(repeating: piece, count: 20_000)
      _ = try tokenizer.encoding(of: text)
    }
  }
}
