import Attention
import Testing

@Suite struct ActivationTests {
  @Test func `all keep 0, and large numbers stay or saturate`() {
    for activation in Activation.allCases {
      #expect(activation.applied(to: 0) == 0)
      #expect(activation.applied(to: 50) == (activation == .tanh ? 1 : 50))
      #expect(abs(activation.applied(to: -50) - (activation == .tanh ? -1 : 0)) < 1e-9)
      #expect(activation.applied(to: .nan).isNaN, "\(activation)")
    }
    #expect(abs(Activation.gelu.applied(to: 1) - 0.8413) < 5e-5)
  }
}
