import Testing

@testable import Tokenization

@Suite struct SymbolChainTests {
  /// Merges by the definition: look at all pairs, merge the first of the lowest rank, begin again.
  private func mergedByDefinition(_ ids: [Int], _ merges: [TokenPair: Merge]) -> [Int] {
    var ids = ids
    while true {
      let candidates = ids.indices.dropLast().compactMap { place in
        merges[TokenPair(left: ids[place], right: ids[place + 1])].map { ($0, place) }
      }
      guard let (merge, place) = candidates.min(by: { $0.0.rank < $1.0.rank }) else { return ids }
      ids.replaceSubrange(place...place + 1, with: [merge.result])
    }
  }

  @Test(arguments: 0..<100)
  func `merging with a queue is merging by the definition`(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    var merges: [TokenPair: Merge] = [:]
    for rank in 0..<12 {
      let known = 3 + rank
      let pair = TokenPair(
        left: Int.random(in: 0..<known, using: &random),
        right: Int.random(in: 0..<known, using: &random))
      if merges[pair] == nil { merges[pair] = Merge(rank: rank, result: known) }
    }
    let ids = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Int.random(in: 0..<3, using: &random)
    }
    var chain = SymbolChain(ids.map { MergeSymbol(id: $0, byteCount: 1) })
    let steps = chain.mergeAll(merges)
    #expect(chain.pieces.map(\.id) == mergedByDefinition(ids, merges))
    #expect(steps.count == ids.count - chain.pieces.count)
    #expect(chain.pieces.reduce(0) { $0 + $1.bytes.count } == ids.count)
  }

  @Test func `a step tells what became of which pair`() {
    let merges = [
      TokenPair(left: 1, right: 2): Merge(rank: 4, result: 3),
      TokenPair(left: 0, right: 3): Merge(rank: 9, result: 5),
    ]
    var chain = SymbolChain([0, 1, 2].map { MergeSymbol(id: $0, byteCount: 2) })
    #expect(
      chain.mergeAll(merges) == [
        MergeStep(rank: 4, position: 1, left: 1, right: 2, result: 3),
        MergeStep(rank: 9, position: 0, left: 0, right: 3, result: 5),
      ])
    #expect(chain.pieces == [ModelPiece(id: 5, bytes: 0..<6)])
  }

  @Test func `no symbols and one symbol stay as they are`() {
    var none = SymbolChain([])
    #expect(none.mergeAll([:]).isEmpty && none.pieces.isEmpty)
    var one = SymbolChain([MergeSymbol(id: 4, byteCount: 1)])
    #expect(one.mergeAll([:]).isEmpty && one.pieces.count == 1)
  }
}
