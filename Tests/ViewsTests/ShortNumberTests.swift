import Testing

@testable import Views

struct ShortNumberTests {
  @Test(arguments: [
    (0.8, "0.8"), (9, "9"), (-0.25, "−0.25"), (0, "0"), (1.2345, "1.23"), (100, "100"),
    (0.48817706, "0.49"), (123456.5, ">9999"),
  ])
  func `a number reads as it was typed, where that is short`(number: Double, text: String) {
    #expect(ShortNumber(number).text == text)
    #expect(ShortNumber(Double(Float(number))).text == text)
  }

  @Test func `numbers that are none, or tiny, are no trap`() {
    for number in [Double.nan, .infinity, -.infinity, 1e-30, 1e300, -1e300] {
      #expect(ShortNumber(number).text.count <= ShortNumber.columns)
      #expect(!ShortNumber(number).isExact)
    }
  }

  @Test func `an exact number is an operand as it stands, another one is rounded`() {
    #expect(ShortNumber(0.8).formula == .exactly("0.8"))
    #expect(ShortNumber(0.48817706).formula == .number(.score(0.48817706)))
  }
}
