import Attention
import Testing

@Suite struct AttentionPresetTests {
  @Test func `every preset is found again where it stands`() {
    for preset in AttentionPreset.allCases {
      #expect(AttentionPreset.matching(preset.configuration).contains(preset))
      #expect(!preset.name.isEmpty)
    }
    #expect(Set(AttentionPreset.allCases.map(\.name)).count == AttentionPreset.allCases.count)
  }

  @Test func `names that stand for one point are found together`() {
    #expect(AttentionPreset.matching(AttentionConfiguration(mask: .causal)) == [.gpt])
    #expect(AttentionPreset.matching(AttentionConfiguration()) == [.transformerEncoder, .bert])
    #expect(
      AttentionPreset.matching(AttentionPreset.bahdanau.configuration) == [
        .bahdanau, .showAttendTellSoft,
      ])
    #expect(AttentionPreset.matching(AttentionConfiguration(temperature: 2)) == [])
    #expect(AttentionPreset.matching(AttentionConfiguration(scale: .none, mask: .causal)) == [])
  }

  @Test func `positions, keys switched off, the seed and the window's reach make no difference`() {
    var configuration = AttentionPreset.luongLocal.configuration
    configuration.normalizer = .local(reach: 3)
    configuration.positions = .sinusoidal
    configuration.mask.keysOff = [2]
    configuration.seed = 9
    #expect(AttentionPreset.matching(configuration) == [.luongLocal])
    let gpt = AttentionPreset.gpt.applied(to: configuration)
    #expect(gpt.positions == .sinusoidal && gpt.mask == AttentionMask([.causal], keysOff: [2]))
    #expect(gpt.seed == 9 && gpt.normalizer == .softmax && gpt.source == .selfAttention)
  }

  @Test func `the axes are those of the papers`() {
    #expect(AttentionPreset.bert.configuration.positions == .learned)
    #expect(AttentionPreset.transformerEncoder.configuration.positions == .sinusoidal)
    #expect(AttentionPreset.showAttendTellHard.configuration.normalizer == .sample)
    #expect(AttentionPreset.dictionary.configuration.normalizer == .argmax)
    #expect(AttentionPreset.luongConcat.configuration.score == .concat)
    #expect(AttentionPreset.bahdanau.configuration.scale == .none)
  }
}
