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

  @Test func `rollout of one layer is half of it and half of each token itself`() {
    let layer = [[[1.0, 0], [1, 0]]]
    #expect(rollout([layer]) == [[1, 0], [0.5, 0.5]])
    #expect(rollout([layer, layer]) == [[1, 0], [0.75, 0.25]])
    #expect(rollout([]).isEmpty)
  }
}
