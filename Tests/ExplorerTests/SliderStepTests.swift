import Testing

@testable import Explorer

@Suite struct SliderStepTests {
  @Test func `steps go up and down by a quarter or so`() {
    #expect(SliderStep.next(after: 1) == 1.2)
    #expect(SliderStep.previous(before: 1) == 0.8)
    #expect(SliderStep.next(after: 0) == 0.01)
    #expect(SliderStep.previous(before: 0.01) == 0)
    #expect(SliderStep.next(after: 1000) == 1000)
    #expect(SliderStep.next(after: 1.7320508) == 2)
    #expect(SliderStep.previous(before: 1.7320508) == 1.5)
  }

  @Test func `they are sorted and each leads back`() {
    #expect(SliderStep.all == SliderStep.all.sorted())
    for (step, next) in zip(SliderStep.all, SliderStep.all.dropFirst()) {
      #expect(SliderStep.next(after: step) == next)
      #expect(SliderStep.previous(before: next) == step)
      #expect(next / step < 1.4)
    }
  }
}
