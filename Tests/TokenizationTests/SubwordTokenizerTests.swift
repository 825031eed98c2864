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
}
