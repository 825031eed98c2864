import Foundation
import Models
import Testing

@Suite struct ToyClockTests {
  @Test(arguments: ToyClock.allCases)
  func `a hand goes round once in a period`(clock: ToyClock) {
    for position in stride(from: -70.0, through: 70, by: 0.5) {
      let hand = clock.hand(at: position)
      let angle = 2 * Double.pi * position / Double(clock.period)
      #expect(abs(hand.cosine - cos(angle)) < 1e-12)
      #expect(abs(hand.sine - sin(angle)) < 1e-12)
      let later = clock.hand(at: position + Double(clock.period))
      #expect(abs(later.cosine - hand.cosine) < 1e-12)
    }
  }

  @Test func `quarter turns are exact`() {
    #expect(ToyClock.sixtyFour.hand(at: 16) == (0, 1))
    #expect(ToyClock.four.hand(at: -1) == (0, -1))
    #expect(ToyClock.twenty.hand(at: 10) == (-1, 0))
    #expect(ToyClock.nine.hand(at: 0) == (1, 0))
  }

  @Test func `each clock has two dimensions of its own`() {
    let names = ToyClock.allCases.flatMap { [$0.dimensions.cosine.name, $0.dimensions.sine.name] }
    #expect(names == ["c4x", "c4y", "c9x", "c9y", "c20x", "c20y", "c64x", "c64y"])
  }
}
