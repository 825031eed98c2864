import Attention
import Scenarios
import Testing

@testable import Explorer

@Suite struct AxisChoiceTests {
  private let choices = AxisChoice.all(of: AttentionConfiguration())

  @Test func `every value of every axis is offered`() {
    for score in ScoreFunction.allCases {
      #expect(choices.contains { $0.values.score == score && $0.value == score.rawValue })
    }
    for kind in PositionKind.allCases {
      #expect(choices.contains { $0.values.positions == kind })
    }
    for normalizer in Normalizer.allCases where normalizer != .local(reach: 1) {
      #expect(choices.contains { $0.values.normalizer == normalizer })
    }
    for scale in [AttentionScale.none, .squareRootOfDimension, .dimension, .maximum, .learned] {
      #expect(choices.contains { $0.values.scale == scale })
    }
  }

  @Test func `every value has a formula and a meaning, in one line of 80 columns`() {
    for choice in choices {
      #expect(!choice.formula.isEmpty && !choice.meaning.isEmpty)
      let line = "\(choice.axis) \(choice.value): \(choice.formula), \(choice.meaning)"
      #expect(line.count <= 78, "\(line)")
    }
  }

  @Test func `values with a number go on from the current one`() {
    let window = AxisChoice.all(of: AttentionConfiguration(mask: AttentionMask([.window(5)])))
    #expect(
      window.contains { $0.value == "window:6" } && window.contains { $0.value == "window:4" })
    let fixed = AxisChoice.all(of: AttentionConfiguration(scale: .fixed(4)))
    #expect(fixed.contains { $0.values.scale == .fixed(8) })
    #expect(fixed.contains { $0.values.scale == .fixed(2) })
  }

  @Test func `keys that are switched off stay off under another mask`() {
    let choices = AxisChoice.all(of: AttentionConfiguration(mask: AttentionMask([], keysOff: [2])))
    for choice in choices { #expect(choice.values.mask.map { $0.keysOff == [2] } ?? true) }
  }
}
