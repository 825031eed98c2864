import Testing

@testable import Tokenization

@Suite struct MergeDerivationTests {
  private static let words: [(MergeDerivation, tokens: [String])] = {
    guard let reference = try? TokenizerReference("bpe-gpt2") else { return [] }
    return reference.cases.prefix(60).flatMap { expected in
      (try? reference.tokenizer.encoding(of: expected.text)).map { encoding in
        reference.tokenizer.derivations(of: encoding, in: [expected.text])
      } ?? []
    }.compactMap { word in
      guard case .merges(let merges) = word.method else { return nil }
      return (merges, word.tokens.map(\.text))
    }
  }()

  @Test func `hug is h u g, then h ug, then hug`() throws {
    let model = try bytePairModel(["u g", "h ug"])
    let (_, trace) = try model.pieces(of: scalars("hug"))
    guard case .merges(let symbols, let steps) = trace else { throw TraceIsMissing() }
    let merges = MergeDerivation(symbols, steps, rank: model.rank) {
      model.vocabulary.token(of: $0) ?? ""
    }
    #expect(merges.count == 2)
    #expect(merges.symbolCount == 3)
    #expect(
      (0...2).map { merges.state(after: $0).symbols } == [["h", "u", "g"], ["h", "ug"], ["hug"]])
    #expect(merges.state(after: 0).ranks == [nil, 0])
    #expect(merges.state(after: 1).ranks == [1])
    #expect((0...2).map { merges.state(after: $0).made } == [nil, 1, 0])
    #expect(merges.step(2) == MergedPair(rank: 1, left: "h", right: "ug", result: "hug"))
    #expect(merges.step(0) == nil && merges.step(3) == nil)
  }

  private struct TraceIsMissing: Error {}

  @Test func `every merge is that of the least rank, and none is left at the end`() {
    #expect(Self.words.count > 200)
    for (merges, tokens) in Self.words {
      for number in 0..<merges.count {
        let (state, step) = (merges.state(after: number), merges.step(number + 1))
        #expect(state.candidates.first?.rank == step?.rank)
        #expect(state.candidates.first?.left == step?.left)
        #expect(state.candidates.first?.right == step?.right)
        #expect(merges.state(after: number + 1).symbols.count == state.symbols.count - 1)
      }
      let last = merges.state(after: merges.count)
      #expect(last.candidates.isEmpty)
      #expect(last.symbols == tokens)
    }
  }

  @Test func `the symbol that was made is where it is said to be`() {
    for (merges, _) in Self.words {
      for number in 1..<max(1, merges.count + 1) where merges.count > 0 {
        let state = merges.state(after: number)
        #expect(state.made.map { state.symbols[$0] } == merges.step(number)?.result)
      }
    }
  }

  @Test func `more steps than there are, or fewer than none, are the ends`() {
    for (merges, tokens) in Self.words.prefix(20) {
      #expect(merges.state(after: .max).symbols == tokens)
      #expect(merges.state(after: -1) == merges.state(after: 0))
    }
  }
}
