import Attention
import Testing

@Suite struct ScoreFunctionTests {
  @Test func `scores with matrices name them, and take vectors of different lengths`() {
    let learned = ScoreFunction.allCases.filter { $0.parameters != nil }
    #expect(learned == [.general, .additive, .concat])
    #expect(learned == ScoreFunction.allCases.filter(\.takesDifferentDimensions))
    #expect(ScoreFunction.additive.parameters == "W_q, W_k and v_a")
  }

  @Test func `three scores are the logarithm of a kernel, two of which end somewhere`() {
    #expect(ScoreFunction.allCases.compactMap(\.kernel) == [.gaussian, .boxcar, .epanechnikov])
    #expect(ScoreFunction.allCases.filter(\.hasSupport) == [.boxcar, .epanechnikov])
  }
}
