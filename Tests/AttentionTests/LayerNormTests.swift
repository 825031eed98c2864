import Attention
import Testing

@Suite struct LayerNormTests {
  @Test func `mean 0 and variance 1, then gain and bias`() {
    #expect(layerNorm([1, 3], epsilon: 0) == [-1, 1])
    #expect(layerNorm([1, 3], gain: [2, 3], bias: [10, 20], epsilon: 0) == [8, 23])
    #expect(layerNorm([1, 3], gain: [2], epsilon: 0) == [-2, 1])
    #expect(layerNorm([5, 5]) == [0, 0] && layerNorm([]) == [])
  }

  @Test func `the mean of the squares becomes 1`() {
    #expect(rootMeanSquareNorm([3, -3], epsilon: 0) == [1, -1])
    #expect(rootMeanSquareNorm([3, -3], gain: [2, 4], epsilon: 0) == [2, -4])
    #expect(rootMeanSquareNorm([]) == [] && rootMeanSquareNorm([0]) == [0])
  }
}
