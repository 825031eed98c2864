import Testing

@testable import Tokenization

@Suite struct TriedPieceTests {
  private func pieces(
    _ text: String, _ tokenizer: SubwordTokenizer
  ) throws -> [[TriedPiece]] {
    let encoding = try tokenizer.encoding(of: text)
    return tokenizer.derivations(of: encoding, in: [text]).compactMap { word in
      guard case .longestMatches(let pieces) = word.method else { return nil }
      return pieces
    }
  }

  @Test func `what was tried is not in the vocabulary, and what was found is`() throws {
    let reference = try TokenizerReference("wordpiece-uncased")
    let vocabulary = reference.tokenizer.model.vocabulary
    var count = 0
    for expected in reference.cases {
      let traces =
        try reference.tokenizer.encoding(of: expected.text).words.compactMap {
          guard case .longestMatches(let matches) = $0.trace, !matches.isEmpty else { return nil }
          return matches
        } as [[LongestMatch]]
      let words = try pieces(expected.text, reference.tokenizer)
      #expect(words.map { $0.map(\.tried.count) } == traces.map { $0.map(\.tried) })
      for piece in words.flatMap(\.self) {
        count += 1
        let misses = piece.found == nil ? piece.tried[...] : piece.tried.dropLast()
        #expect(misses.allSatisfy { vocabulary.id(of: $0) == nil })
        #expect(piece.found == nil || piece.tried.last == piece.found?.text)
        #expect(piece.found.map { vocabulary.id(of: $0.text) == $0.id } ?? true)
        #expect(
          zip(piece.tried, piece.tried.dropFirst()).allSatisfy { longer, shorter in
            longer.unicodeScalars.starts(with: shorter.unicodeScalars)
          })
      }
    }
    #expect(count > 200)
  }

  @Test func `pieces and what is left make the word`() throws {
    let tokenizer = try TokenizerReference("wordpiece-uncased").tokenizer
    let pieces = try #require(try pieces("unbelievable", tokenizer).first)
    #expect(pieces.first?.tried.first == "unbelievable")
    let found = pieces.compactMap(\.found?.text)
    #expect(found.map { $0.replacing("##", with: "") }.joined() == "unbelievable")
    #expect(pieces.first?.rest == "##" + "unbelievable".dropFirst(found[0].count))
    #expect(pieces.last?.rest.isEmpty == true)
  }

  @Test func `a word in which something has no piece ends with nothing found`() throws {
    let tokenizer = try TokenizerReference("wordpiece-uncased").tokenizer
    let pieces = try #require(try pieces("a😀", tokenizer).last)
    #expect(pieces.last?.found == nil)
    #expect(pieces.last?.tried.isEmpty == false)
  }
}
