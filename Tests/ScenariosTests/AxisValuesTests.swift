import Attention
import Testing

@testable import Scenarios

@Suite struct AxisValuesTests {
  private let base = AttentionConfiguration(positions: .sinusoidal, mask: .causal, seed: 3)

  @Test func `what is not set stays`() {
    #expect(AxisValues().applied(to: base) == base)
    let changed = AxisValues(score: .cosine, normalizer: .minMax).applied(to: base)
    #expect(changed.score == .cosine)
    #expect(changed.normalizer == .minMax)
    #expect(changed.mask == .causal)
    #expect(changed.seed == 3)
  }

  @Test func `of two choices the later one counts`() {
    let both = AxisValues(score: .dot, scale: .dimension).merging(AxisValues(score: .cosine))
    #expect(both == AxisValues(score: .cosine, scale: .dimension))
  }

  @Test func `the difference of two configurations leads from one to the other`() {
    for preset in AttentionPreset.allCases {
      for other in AttentionPreset.allCases {
        let values = AxisValues(from: preset.configuration, to: other.configuration)
        #expect(values.applied(to: preset.configuration) == other.configuration)
      }
      let same = AxisValues(from: preset.configuration, to: preset.configuration)
      #expect(same == AxisValues())
    }
  }
}
