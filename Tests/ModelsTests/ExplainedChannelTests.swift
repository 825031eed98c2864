import Testing

@testable import Models

@Suite struct ExplainedChannelTests {
  @Test func `sums of dimensions are written with their factors`() {
    let subject = ExplainedChannel(
      .match("noun or pronoun?", [.verb: 1, .auxiliary: 1], [.noun: 1, .pronoun: 1.2], gain: 6))
    #expect(subject.query == "verb + aux")
    #expect(subject.key == "noun + 1.2 pron")
    #expect(subject.gain == 6)
    #expect(subject.kind == .match)
    let animate = ExplainedChannel(
      .match("animate", [.animate: 1], [.animate: 1, .human: -0.5], gain: 1))
    #expect(animate.key == "−0.5 human + animate")
  }

  @Test func `a clock names its hands, its turn and its offset`() {
    let clock = ExplainedChannel(.clock(.nine, offset: -2, gain: 1.2))
    #expect(clock.name == "clock9")
    #expect(clock.query == "c9x c9y")
    #expect(clock.kind == .clock(period: 9, offset: -2))
  }

  @Test func `the sink is offered by the beginning of the sentence`() {
    let sink = ExplainedChannel(.sink(7))
    #expect(sink.key == "bos")
    #expect(sink.gain == 7)
    #expect(sink.kind == .sink)
  }
}
