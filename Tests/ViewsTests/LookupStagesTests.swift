import Attention
import Screen
import Testing

@testable import Views

struct LookupStagesTests {
  private func stages(_ configuration: AttentionConfiguration) throws -> LookupStages {
    LookupStages(view: try LookupScene(configuration).view(), query: 0)
  }

  @Test func `only a product is called dot, only a share weight, only e^s so`() throws {
    let softmax = try stages(AttentionConfiguration())
    #expect(
      LookupStage.allCases.map { softmax.label($0, value: 0) }
        == ["dot", "scale ÷√3", "mask none", "exp e^s", "weight", "weight×price"])
    let other = try stages(
      AttentionConfiguration(
        score: .cosine, scale: .none, mask: .causal, normalizer: .minMax, temperature: 0.5))
    #expect(
      LookupStage.allCases.map { other.label($0, value: 0) }
        == ["score cos", "scale ÷0.5", "mask causal", "s−min", "norm", "norm×price"])
    #expect(
      try stages(AttentionConfiguration(temperature: 0)).label(.exponent, value: 0)
        == "largest: 1")
  }

  @Test func `a masked key is ╱, an undefined row ∅`() throws {
    let masked = try stages(AttentionConfiguration(mask: AttentionMask([], keysOff: [1])))
    #expect(masked.text(.mask, key: 1, value: 0, columns: 6) == NumberSign.masked)
    #expect(masked.text(.weight, key: 1, value: 0, columns: 6) == NumberSign.masked)
    #expect(masked.text(.exponent, key: 1, value: 0, columns: 6) == "0")
    let undefined = try stages(
      AttentionConfiguration(mask: AttentionMask([], keysOff: [0, 1, 2])))
    for stage in [LookupStage.exponent, .weight, .mix] {
      #expect(undefined.text(stage, key: 0, value: 0, columns: 6) == NumberSign.undefined)
      #expect(undefined.sum(stage, value: 0, columns: 7) == "")
    }
  }

  @Test func `sums are those of the row, and what divides has its sign`() throws {
    let softmax = try stages(AttentionConfiguration())
    #expect(softmax.sum(.exponent, value: 0, columns: 7) == "4.1733")
    #expect(softmax.sum(.weight, value: 0, columns: 7) == "1.0000")
    #expect(softmax.sum(.mix, value: 0, columns: 7) == "6.27")
    let minMax = try stages(AttentionConfiguration(normalizer: .minMax))
    #expect(minMax.sum(.exponent, value: 0, columns: 7) == "÷0.2771")
    #expect(
      try stages(AttentionConfiguration(normalizer: .argmax))
        .sum(.exponent, value: 0, columns: 7) == "")
  }
}
