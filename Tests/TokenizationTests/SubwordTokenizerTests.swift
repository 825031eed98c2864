import Testing
import Tokenization

@Suite struct SubwordTokenizerTests {
  @Test(arguments: ["bpe-gpt2", "wordpiece-uncased"])
  func `ids, tokens and places are those of the Hugging Face library`(name: String) throws {
    let reference = try TokenizerReference(name)
    #expect(reference.cases.count > 50)
    try reference.check()
  }
}
