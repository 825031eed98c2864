import Testing

@testable import Tokenization

@Suite struct TokenEncodingTests {
  @Test func `tokens belong to words, and words to the text`() throws {
    for name in ["bpe-gpt2", "wordpiece-cased", "unigram-metaspace"] {
      let reference = try TokenizerReference(name)
      for expected in reference.cases {
        let encoding = try reference.tokenizer.encoding(of: expected.text, and: expected.second)
        let lengths = [expected.text, expected.second ?? ""].map(\.unicodeScalars.count)
        for (index, word) in encoding.words.enumerated() {
          let tokens = encoding.tokens.filter { $0.word == index }
          #expect(tokens.map(\.id) == word.ids)
          #expect(word.characters.upperBound <= lengths[word.textIndex])
          #expect(!word.text.isEmpty)
        }
        for token in encoding.tokens {
          #expect(token.isFrame == (token.word == nil))
          #expect(!token.isFrame || token.characters == 0..<0)
          #expect(reference.tokenizer.token(of: token.id) == token.token)
        }
      }
    }
  }
}
