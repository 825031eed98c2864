import Foundation
import Models
import Testing

@Suite struct ChannelTests {
  @Test func `a match is one dimension`() {
    let channel = Channel.match("noun?", [.adjective: 1], [.noun: 1], gain: 5)
    #expect(channel.dimensions.map(\.name) == ["noun?"])
    #expect(channel.dimensions.first?.gain == 5)
    #expect(Channel.same(.number, gain: 2).dimensions.first?.query == [.number: 1])
    #expect(Channel.same(.number, gain: 2).dimensions.first?.key == [.number: 1])
  }

  @Test(arguments: [(-1.0, 4.0), (1.5, 1.0), (-16.0, 1.4)])
  func `a clock is largest at its offset`(offset: Double, gain: Double) {
    for clock in ToyClock.allCases {
      let channel = Channel.clock(clock, offset: offset, gain: gain)
      #expect(
        channel.dimensions.map(\.name) == ["clock\(clock.period).cos", "clock\(clock.period).sin"])
      for (query, key) in [(3.0, 3.0), (5, 4), (2, 9), (20, 4)] {
        let score = product(of: channel, clock: clock, query: query, key: key)
        let expected =
          gain * cos(2 * .pi * (key - query - offset) / Double(clock.period))
        #expect(abs(score - expected) < 1e-12)
      }
    }
  }

  @Test func `the sink offers the same to every query`() {
    let sink = Channel.sink(7).dimensions
    #expect(sink.map(\.name) == ["sink"])
    #expect(sink.first?.query == [.one: 7, .beginning: 20])
    #expect(sink.first?.key == [.beginning: 1])
  }

  private func product(
    of channel: Channel, clock: ToyClock, query: Double, key: Double
  ) -> Double {
    let (x, y) = clock.dimensions
    let (asking, offering) = (clock.hand(at: query), clock.hand(at: key))
    func reading(_ readings: [ToyDimension: Double], _ hand: (cosine: Double, sine: Double))
      -> Double
    {
      readings[x, default: 0] * hand.cosine + readings[y, default: 0] * hand.sine
    }
    return channel.dimensions.reduce(0) {
      $0 + $1.gain * reading($1.query, asking) * reading($1.key, offering)
    }
  }
}
