import Attention
import Testing

@Suite struct SampleTests {
  @Test func `the same seed and row give the same draw, others other draws`() {
    let scores = [Double](repeating: 0, count: 64)
    func key(_ seed: UInt64, _ row: Int) -> Int? {
      sample(overRow: scores, seed: seed, row: row).value?.weights.firstIndex(of: 1)
    }
    #expect((0..<20).map { key(7, $0) } == (0..<20).map { key(7, $0) })
    #expect((0..<20).map { key(7, $0) } != (0..<20).map { key(8, $0) })
    #expect(Set((0..<20).map { key(7, $0) }).count > 10, "rows draw for themselves")
    #expect(key(.max, -1) != nil)
  }

  @Test func `the tally of many draws is that of softmax`() throws {
    let scores = [0.5, 0, -0.5]
    var tally = [0.0, 0, 0]
    for seed in 0..<20_000 as Range<UInt64> {
      let weights = try #require(sample(overRow: scores, seed: seed, row: 0).value?.weights)
      for key in tally.indices { tally[key] += weights[key] / 20_000 }
    }
    #expect(largestError(tally, [0.5065, 0.3072, 0.1863]) < 0.012)
  }

  @Test func `one key gets everything, never a masked one`() throws {
    for seed in 0..<200 as Range<UInt64> {
      let row = try #require(sample(overRow: [-.infinity, 0, 0], seed: seed, row: 3).value)
      #expect(row.weights == [0, 1, 0] || row.weights == [0, 0, 1])
      guard case .sample(let key, let draw, let probabilities) = row.trace else {
        Issue.record("no trace of the draw")
        return
      }
      #expect(row.weights[key] == 1 && probabilities == [0, 0.5, 0.5])
      #expect((draw < 0.5) == (key == 1))
    }
    #expect(sample(overRow: [], seed: 0, row: 0).reason == .noAllowedKey)
  }
}
