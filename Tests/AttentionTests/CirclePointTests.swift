import Attention
import Foundation
import Testing

@Suite struct CirclePointTests {
  @Test func `quarter turns are exact`() {
    #expect(circlePoint(turns: 3) == (1, 0))
    #expect(circlePoint(turns: 0.25) == (0, 1))
    #expect(circlePoint(turns: -0.5) == (-1, 0))
    #expect(circlePoint(turns: -0.25) == (0, -1))
  }

  @Test(arguments: [0.1, -0.7, 12.34, 1e-9, 0.3333])
  func `other turns are cosine and sine`(turns: Double) {
    let point = circlePoint(turns: turns)
    #expect(abs(point.cosine - cos(2 * .pi * turns)) < 1e-12)
    #expect(abs(point.sine - sin(2 * .pi * turns)) < 1e-12)
  }

  @Test func `what is no number of turns is no point`() {
    #expect(circlePoint(turns: .nan).cosine.isNaN)
    #expect(circlePoint(turns: .infinity).sine.isNaN)
  }
}
