import Attention
import Testing

@Suite struct MetricsTests {
  @Test func `entropy is counted in tosses of a coin`() {
    #expect(entropy(ofWeights: [0.5, 0.5]) == 1)
    #expect(entropy(ofWeights: [0, 1, 0]) == 0)
    #expect(entropy(ofWeights: [0.25, 0.25, 0.25, 0.25]) == 2)
    #expect(entropy(ofWeights: []) == 0)
    #expect(entropy(ofWeights: [1]).sign == .plus)
  }

  @Test func `distance is weighted`() {
    #expect(meanDistance(ofWeights: [0.5, 0, 0.5], query: 1) == 1)
    #expect(meanDistance(ofWeights: [1, 0, 0], query: 2) == 2)
    #expect(meanDistance(ofWeights: [], query: 0) == 0)
  }

  @Test func `the span holds nine tenths of the weight around the query`() {
    #expect(effectiveSpan(ofWeights: [0, 0, 1], query: 2) == 0)
    #expect(effectiveSpan(ofWeights: [0.05, 0.05, 0.1, 0.8], query: 3) == 1)
    #expect(effectiveSpan(ofWeights: [0.05, 0.05, 0.1, 0.8], query: 0) == 3)
    #expect(effectiveSpan(ofWeights: Array(repeating: 0.1, count: 10), query: 0) == 8)
    #expect(effectiveSpan(ofWeights: Array(repeating: 0.1, count: 10), query: 9) == 8)
    // Far away lies little: the mean distance is long, the span is not.
    #expect(effectiveSpan(ofWeights: [0.05, 0, 0, 0, 0.95], query: 4) == 0)
    #expect(effectiveSpan(ofWeights: [1], query: 7) == 7)
    #expect(effectiveSpan(ofWeights: [1], query: -2) == 2)
    #expect(effectiveSpan(ofWeights: [], query: 0) == 0)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `one step closer there is less than nine tenths`(seed: UInt64) {
    var random = SeededGenerator(state: seed)
    let numbers = (0..<Int.random(in: 1...9, using: &random)).map { _ in
      Double.random(in: 0...1, using: &random)
    }
    let weights = numbers.map { $0 / numbers.reduce(0, +) }
    let query = Int.random(in: weights.indices, using: &random)
    func held(_ distance: Int) -> Double {
      weights.indices.reduce(0) { abs($1 - query) <= distance ? $0 + weights[$1] : $0 }
    }
    let span = effectiveSpan(ofWeights: weights, query: query)
    #expect(held(span) > 0.9 - 1e-9)
    if span > 0 { #expect(held(span - 1) < 0.9) }
  }

  @Test func `rollout of one layer is half of it and half of each token itself`() {
    let layer = [[[1.0, 0], [1, 0]]]
    #expect(rollout([layer]) == [[1, 0], [0.5, 0.5]])
    #expect(rollout([layer, layer]) == [[1, 0], [0.75, 0.25]])
    #expect(rollout([]).isEmpty)
  }
}
