import Testing

@testable import Tokenization

@Suite struct WeighedPieceTests {
  private static let tokenizer = try? TokenizerReference("unigram-metaspace").tokenizer

  private func path(_ text: String) throws -> [WeighedPiece] {
    let tokenizer = try #require(Self.tokenizer)
    let encoding = try tokenizer.encoding(of: text)
    let word = tokenizer.derivations(of: encoding, in: [text]).first
    guard case .bestPath(let path)? = word?.method else { return [] }
    return path
  }

  /// The greatest sum over all ways to cut a text, found by trying every one of them.
  private func best(_ text: [Character], _ model: UnigramModel) -> Double? {
    if text.isEmpty { return 0 }
    return (0..<text.count).compactMap { start -> Double? in
      guard let id = model.vocabulary.id(of: String(text[start...])),
        let score = model.score(of: id), let before = best(Array(text[..<start]), model)
      else { return nil }
      return before + score
    }.max()
  }

  @Test(arguments: ["hello", "the", "cats", "little", "winter"])
  func `sums are those of every way that was tried by hand`(word: String) throws {
    guard case .unigram(let model)? = Self.tokenizer?.model else {
      Issue.record("no Unigram model")
      return
    }
    let path = try path(word)
    let text = Array(path.map(\.text).joined())
    #expect(!path.isEmpty)
    var end = 0
    for piece in path {
      end += piece.text.count
      #expect(abs((best(Array(text[..<end]), model) ?? .nan) - piece.total) < 1e-9)
      for way in piece.others {
        let start = end - way.text.count
        let before = try #require(best(Array(text[..<start]), model))
        #expect(abs(before + way.score - way.total) < 1e-9)
        #expect(way.total <= piece.total)
        #expect(String(text[start..<end]) == way.text)
      }
    }
  }

  @Test func `the other ways come greatest sum first, and are not the one that was taken`() throws {
    let path = try path("unbelievable")
    #expect(path.contains { !$0.others.isEmpty })
    for piece in path {
      let totals = piece.others.map(\.total)
      #expect(totals == totals.sorted(by: >))
      #expect(piece.others.allSatisfy { $0.text != piece.text })
    }
  }

  @Test func `a character without a token has the unknown one`() throws {
    let path = try path("漢")
    #expect(path.contains { $0.text == "漢" && $0.token.text == "<unk>" })
  }
}
