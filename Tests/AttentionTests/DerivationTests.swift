import Attention
import Testing

@Suite struct DerivationTests {
  @Test func `the steps lead from the dot product to the output`() throws {
    let derivation = Derivation(head: try lookup(), query: 0, key: 0)
    #expect(Derivation.Step.allCases.map(\.rawValue) == Array(1...7))
    #expect(abs(derivation.scale.dot - 0.76) < 1e-6)
    #expect(derivation.scale.divisor == Double(3).squareRoot())
    #expect(derivation.scale.scaled == derivation.scale.dot / derivation.scale.divisor)
    let mix = try #require(derivation.mix.first)
    #expect(mix.name == "price")
    #expect(mix.values == [9, 6, 3])
    #expect(abs(mix.shares.reduce(0, +) - mix.output) < 1e-12)
    #expect(abs(mix.output - 6.2698) < 5e-5)
    #expect(derivation.keysByWeight == [0, 1, 2])
  }

  @Test func `terms come by size, those of zero are counted`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1, 0, -5, 1, -1]]), keys: Matrix([[2, 9, 1, 1, 1]]), values: Matrix([[1]]),
      names: DimensionNames(score: ["a", "b", "c", "d.x", "d.y"]))
    let derivation = Derivation(head: head, query: 0, key: 0)
    #expect(derivation.termsBySize.map(\.name) == ["c", "a"])
    #expect(derivation.zeroDimensionCount == 3)
  }

  @Test func `the telling dimensions are where the key adds most, and the next in use`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[1], [1]]),
      values: Matrix([[0, 1, -4, 0], [2, 0, 0, 0]]))
    let telling = Derivation(head: head, query: 0, key: 0).telling
    #expect(telling.map(\.dimension) == [2, 0])
    let single = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[1]]), values: Matrix([[3]]))
    #expect(Derivation(head: single, query: 0, key: 0).telling.map(\.dimension) == [0])
  }

  @Test func `an undefined row has no mix and keeps the order of its keys`() throws {
    var head = try lookup()
    head.configuration.mask = AttentionMask(keysOff: [0, 1, 2])
    let derivation = Derivation(head: head, query: 0, key: 1)
    #expect(derivation.mix.isEmpty && derivation.telling.isEmpty)
    #expect(derivation.keysByWeight == [0, 1, 2])
    #expect(derivation.row.outcome.reason == .noAllowedKey)
  }

  @Test func `of equal weights the first key comes first`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[1], [2], [1], [2]]),
      values: Matrix([[1], [1], [1], [1]])
    )
    #expect(Derivation(head: head, query: 0, key: 0).keysByWeight == [1, 3, 0, 2])
  }

  private func lookup() throws -> AttentionHead {
    try AttentionHead(
      queries: Matrix([[0.8, 0.2, 0.1]]),
      keys: Matrix([[0.9, 0.1, 0.2], [0.7, 0.1, 0.6], [0.1, 0.9, 0.2]]),
      values: Matrix([[9], [6], [3]]), names: DimensionNames(value: ["price"]))
  }
}
