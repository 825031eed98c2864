import Attention
import Testing

@Suite struct HeadSimilarityTests {
  /// A head of two tokens of which each reads one key, given by its place.
  private func reading(_ first: Int, _ second: Int) throws -> AttentionHead {
    let keys = Matrix([[1, 0], [0, 1]])
    let rows: [[Float]] = [first, second].map { $0 == 0 ? [1, 0] : [0, 1] }
    return try AttentionHead(
      queries: Matrix(rows), keys: keys, values: keys,
      configuration: AttentionConfiguration(normalizer: .argmax))
  }

  @Test func `total variation is how much weight has to move`() {
    #expect(totalVariation(between: [1, 0], and: [0.25, 0.75]) == 0.75)
    #expect(totalVariation(between: [1, 0], and: [0, 1]) == 1)
    #expect(totalVariation(between: [0.5, 0.5], and: [0.5, 0.5]) == 0)
    #expect(totalVariation(between: [], and: []) == 0)
  }

  @Test func `the same rows are 1, rows without a key in common 0, half of them a half`() throws {
    let head = try reading(0, 1)
    let found = try head.similarities(to: [head, reading(1, 0), reading(0, 0)])
    #expect(found.map(\.mean) == [1, 0, 0.5])
    #expect(found[0].rows == SampledRows(total: 2, computed: 2, undefined: 0))
  }

  @Test(arguments: 1...10)
  func `it is symmetric and between 0 and 1`(seed: UInt64) throws {
    let head = try randomHead(seed: seed, isSquare: true)
    let other = try AttentionHead(queries: head.keys, keys: head.queries, values: head.values)
    let there = try #require(head.similarities(to: [other]).first?.mean)
    let back = try #require(other.similarities(to: [head]).first?.mean)
    #expect(abs(there - back) < 1e-12)
    #expect((0...1).contains(there))
  }

  @Test func `heads of other sizes have nothing to compare`() throws {
    let small = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[1]]), values: Matrix([[1]]))
    let found = try reading(0, 1).similarities(to: [small])
    #expect(found.first?.mean == nil)
    #expect(found.first?.rows.undefined == 2)
  }

  @Test func `rows that are undefined in one of the heads are left out and counted`() throws {
    let head = try reading(0, 1)
    var masked = head
    masked.configuration.mask = AttentionMask([.custom([[false, false], [true, true]])])
    let found = try #require(head.similarities(to: [masked]).first)
    #expect(found.mean == 1)
    #expect(found.rows.undefined == 1)
  }

  @Test func `of a long text evenly spread rows are taken, which it says`() throws {
    let zeros = Matrix.zeros(rowCount: 50, columnCount: 1)
    let head = try AttentionHead(queries: zeros, keys: zeros, values: zeros)
    let found = try #require(head.similarities(to: [head], mostWeights: 500).first)
    #expect(found.rows == SampledRows(total: 50, computed: 10, undefined: 0))
    #expect(found.mean == 1)
  }
}
