import Foundation
import Screen
import Testing

struct NumberTextTests {
  @Test func `decimals are those of the C library`() {
    var random = SeededNumbers(state: 7)
    var count = 0
    for _ in 0..<200_000 {
      let power = Double(Int.random(in: -8...11, using: &random))
      let value = Double.random(in: -10...10, using: &random) * pow(10, power)
      let places = Int.random(
        in: 0...(abs(value) < 1e3 ? 15 : abs(value) < 1e9 ? 9 : 3), using: &random)
      #expect(decimalText(value, places: places) == expected(value, places), "\(value) \(places)")
      count += 1
    }
    #expect(count == 200_000)
  }

  @Test func `ties go to the even digit, as in the C library`() {
    for sixteenth in -4000...4000 {
      let value = Double(sixteenth) / 16
      for places in 0...5 {
        #expect(decimalText(value, places: places) == expected(value, places), "\(value)")
      }
    }
  }

  @Test(arguments: [
    Double.leastNonzeroMagnitude, .leastNormalMagnitude, 1e-300, 0, -0.0, 999.9999999, 0.5, 1.5,
    1e15,
    123_456_789_012.5,
  ])
  func `small and large numbers`(_ value: Double) {
    for places in 0...3 where abs(value) < 1e15 {
      #expect(decimalText(value, places: places) == expected(value, places))
      #expect(decimalText(-value, places: places) == expected(-value, places))
    }
  }

  @Test func `numbers beyond the decimals`() {
    #expect(decimalText(.nan, places: 2) == "NaN")
    #expect(decimalText(.infinity, places: 2) == "∞")
    #expect(decimalText(-.infinity, places: 2) == "−∞")
    #expect(decimalText(1e20, places: 2) == "1e+20")
    #expect(decimalText(-1e300, places: 2) == "−1e+300")
    #expect(decimalText(1.5, places: -3) == "2")
    #expect(decimalText(1.5, places: 99) == "1.500000000000000")
  }

  /// What the C library prints, with our minus, and no minus before a zero.
  private func expected(_ value: Double, _ places: Int) -> String {
    let text = String(format: "%.\(places)f", value)
    guard text.hasPrefix("-") else { return text }
    let isZero = !text.contains { ("1"..."9").contains($0) }
    return (isZero ? "" : "−") + text.dropFirst()
  }
}

/// The same numbers in every run: a linear congruential generator with Knuth's constants.
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
