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
    for source in AttentionSource.allCases {
      #expect(choices.contains { $0.values.source == source })
    }
    for scale in [AttentionScale.none, .squareRootOfDimension, .dimension, .maximum, .learned] {
      #expect(choices.contains { $0.values.scale == scale })
    }
  }

  @Test func `every value has a formula and a meaning, in one line of 80 columns`() {
    for choice in choices {
      #expect(!choice.formula.isEmpty && !choice.meaning.isEmpty)
      let line = "\(choice.axis) \(choice.value): \(choice.formula), \(choice.meaning)"
      #expect(line.count <= 110, "\(line)")
      #expect(choice.short.count <= 22, "\(choice.short)")
    }
  }

  @Test func `values with a number go on from the current one`() {
    let window = AxisChoice.all(of: AttentionConfiguration(mask: AttentionMask([.window(5)])))
      .first { $0.value == "window:5" }
    #expect(window?.stepped(.up)?.mask == AttentionMask([.window(6)]))
    #expect(window?.with(2)?.mask == AttentionMask([.window(2)]))
    #expect(window?.with(2.5) == nil)
    let fixed = AxisChoice.all(of: AttentionConfiguration(scale: .fixed(4)))
      .first { $0.value == "4" && $0.axis == .scale }
    #expect(fixed?.stepped(.down)?.scale == .fixed(3))
    #expect(fixed?.with(-0.5)?.scale == .fixed(-0.5))
    #expect(fixed?.with(0) == nil)
    #expect(choices.first { $0.value == "none" }?.stepped(.up) == nil)
    let local = AxisChoice.all(of: AttentionConfiguration(normalizer: .local(reach: 1)))
      .first { $0.value == "local:1" }
    #expect(local?.stepped(.down)?.normalizer == .local(reach: 1))
    #expect(local?.with(0) == nil)
    #expect(local?.with(.infinity) == nil)
  }

  @Test func `keys that are switched off stay off under another mask`() {
    let choices = AxisChoice.all(of: AttentionConfiguration(mask: AttentionMask([], keysOff: [2])))
    for choice in choices { #expect(choice.values.mask.map { $0.keysOff == [2] } ?? true) }
  }
}
