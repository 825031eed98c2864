import Attention
import Testing

@Suite struct AttentionConfigurationTests {
  @Test(arguments: [
    (AttentionScale.none, 1.0), (.squareRootOfDimension, 4), (.dimension, 16), (.fixed(-3), -3),
  ])
  func `a scale is a number to divide by`(scale: AttentionScale, divisor: Double) {
    #expect(scale.divisor(dimension: 16) == divisor)
  }

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
    #expect(PositionKind.allCases.map(\.rawValue) == ["none", "sinusoidal"])
    #expect(ScoreFunction.allCases.map(\.rawValue) == ["dot"])
    #expect(Normalizer.allCases.map(\.rawValue) == ["softmax", "argmax"])
  }
}
