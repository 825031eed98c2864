import Testing

@testable import Tokenization

@Suite struct WordDerivationTests {
  private func words(
    _ name: String, _ texts: [String]
  ) throws -> [WordDerivation] {
    let tokenizer = try TokenizerReference(name).tokenizer
    let encoding = try tokenizer.encoding(of: texts[0], and: texts.dropFirst().first)
    return tokenizer.derivations(of: encoding, in: texts)
  }

  @Test(arguments: ["bpe-gpt2", "wordpiece-uncased", "unigram-metaspace", "bpe-byte-fallback"])
  func `the words and their tokens are those of the encoding, in order`(name: String) throws {
    let reference = try TokenizerReference(name)
    for expected in reference.cases {
      let texts = [expected.text] + [expected.second].compactMap(\.self)
      let encoding = try reference.tokenizer.encoding(of: expected.text, and: expected.second)
      let words = reference.tokenizer.derivations(of: encoding, in: texts)
      #expect(words.map(\.index) == Array(encoding.words.indices))
      #expect(words.allSatisfy { $0.count == encoding.words.count })
      #expect(words.flatMap(\.tokens).map(\.id) == encoding.words.flatMap(\.ids))
      let inWords = encoding.tokens.filter { !$0.isFrame }.sorted {
        ($0.word ?? 0) < ($1.word ?? 0)
      }
      #expect(words.flatMap(\.tokens).map(\.text) == inWords.map(\.token))
    }
  }

  @Test func `what stands in the text is told beside what the model was given`() throws {
    let words = try words("wordpiece-uncased", ["The Café", "HELLO"])
    #expect(words.map(\.original) == ["The", "Café", "HELLO"])
    #expect(words.map(\.text) == ["the", "cafe", "hello"])
  }

  @Test func `an added token is called one`() throws {
    let words = try words("wordpiece-uncased", ["a [MASK] b"])
    #expect(words.map(\.original) == ["a", "[MASK]", "b"])
    #expect(words[1].method == .added)
  }

  @Test func `a word of more characters than WordPiece cuts is too long`() throws {
    let words = try words("wordpiece-uncased", [String(repeating: "a", count: 101)])
    #expect(words.map(\.method) == [.tooLong(limit: 100)])
    #expect(words[0].tokens.map(\.text) == ["[UNK]"])
  }

  @Test func `tokens are written as one asks`() throws {
    let tokenizer = try TokenizerReference("bpe-gpt2").tokenizer
    let encoding = try tokenizer.encoding(of: "a cat")
    let words = tokenizer.derivations(of: encoding, in: ["a cat"]) { $0.uppercased() }
    #expect(words.map(\.text).joined() == "AĠCAT")
    #expect(words.flatMap(\.tokens).allSatisfy { $0.text == $0.text.uppercased() })
    guard case .merges(let merges)? = words.last?.method else {
      Issue.record("a byte-pair model has merges")
      return
    }
    #expect(merges.state(after: 0).symbols == ["Ġ", "C", "A", "T"])
  }

  @Test func `texts that are not those of the encoding are no reason to stop`() throws {
    let tokenizer = try TokenizerReference("bpe-gpt2").tokenizer
    let encoding = try tokenizer.encoding(of: "unbelievable cats")
    for texts in [[], ["x"], ["unbelievable cats", "more"]] {
      #expect(tokenizer.derivations(of: encoding, in: texts).count == encoding.words.count)
    }
    let other = try TokenizerReference("wordpiece-uncased").tokenizer
    #expect(
      other.derivations(of: encoding, in: ["unbelievable cats"]).allSatisfy { $0.method == .whole })
  }
}
