import Attention
import Testing

@Suite struct AttentionConfigurationTests {
  @Test func `without arguments it is a Transformer encoder`() {
    let configuration = AttentionConfiguration()
    #expect(configuration.source == .selfAttention)
    #expect(configuration.scale == .squareRootOfDimension)
    #expect(configuration.mask == .none)
    #expect(configuration.normalizer == .softmax)
    #expect(configuration.temperature == 1)
  }

  @Test func `axes are called as in files and options`() {
    #expect(AttentionSource.allCases.map(\.rawValue) == ["self", "cross"])
    #expect(
      PositionKind.allCases.map(\.rawValue) == [
        "none", "sinusoidal", "learned", "rotary", "alibi", "relative",
      ])
    #expect(
      ScoreFunction.allCases.map(\.rawValue) == [
        "dot", "general", "additive", "concat", "cosine", "gaussian", "boxcar", "epanechnikov",
      ])
    #expect(
      Normalizer.allCases.map(\.rawValue) == [
        "softmax", "argmax", "sample", "min-max", "standardize", "sparsemax", "local:1", "none",
      ])
  }
}
