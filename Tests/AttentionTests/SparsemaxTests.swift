import Attention
import Testing

@Suite struct SparsemaxTests {
  @Test func `small scores get exactly 0`() throws {
    let row = try #require(sparsemax(overRow: [1, 0.5, -1]).value)
    #expect(row.weights == [0.75, 0.25, 0])
    #expect(row.trace == .sparsemax(threshold: 0.25, keyCount: 2))
  }

  @Test func `equal scores share equally, one larger by 1 takes all`() {
    #expect(sparsemax(overRow: [3, 3, 3, 3]).value?.weights == [0.25, 0.25, 0.25, 0.25])
    #expect(sparsemax(overRow: [0, 1]).value?.weights == [0, 1])
    #expect(sparsemax(overRow: [-.infinity, 5]).value?.weights == [0, 1])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `no other probabilities are nearer to the scores`(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let scores = (0..<6).map { _ in Double.random(in: -1...1, using: &random) }
    let weights = try #require(sparsemax(overRow: scores).value?.weights)
    func distance(_ point: [Double]) -> Double {
      zip(point, scores).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
    #expect(abs(weights.reduce(0, +) - 1) < 1e-12)
    for _ in 0..<50 {
      let raw = (0..<6).map { _ in Double.random(in: 0...1, using: &random) }
      let sum = raw.reduce(0, +)
      let other = zip(weights, raw).map { 0.9 * $0 + 0.1 * $1 / sum }
      #expect(distance(weights) <= distance(other) + 1e-12)
    }
  }

  @Test func `huge scores stay finite, and what is undefined says why`() {
    #expect(sparsemax(overRow: [1e308, -1e308]).value?.weights == [1, 0])
    #expect(sparsemax(overRow: []).reason == .noAllowedKey)
    #expect(sparsemax(overRow: [.infinity]).reason == .infinite(key: 0))
  }
}
