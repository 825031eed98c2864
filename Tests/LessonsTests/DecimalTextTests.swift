import Testing

@testable import Lessons

@Suite struct DecimalTextTests {
  @Test(arguments: [
    (6.26976, 4, "6.2698"), (-0.001, 2, "0.00"), (-1.5, 0, "−2"), (0, 3, "0.000"),
    (1e20, 1, "1e+20"),
    (.nan, 2, "undefined"), (-.infinity, 2, "−∞"), (0.05, 1, "0.1"), (12, 0, "12"),
  ]) func `a number has so many decimals`(number: Double, decimals: Int, text: String) {
    #expect(decimalText(number, decimals: decimals) == text)
  }

  @Test(arguments: [(0.9277, ".928"), (1, "1.000"), (-0.5, "−.500"), (0, ".000")])
  func `a weight has no zero before its point`(number: Double, text: String) {
    #expect(weightText(number) == text)
  }

  @Test(arguments: [
    ("−.5", -0.5), ("6,27", 6.27), (" 3 ", 3), ("+2.0", 2), ("1e3", 1000), ("five", nil), ("", nil),
    ("nan", nil), ("0x10", nil), ("1.2.3", nil), (".", nil), ("-", nil), ("1e999", nil),
  ]) func `a number is read as people type it`(text: String, expected: Double?) {
    #expect(number(from: text) == expected)
  }

  @Test(arguments: [(10.0, "10"), (0.05, "0.05"), (8.383, "8.383"), (0, "0")])
  func `a plain number has no zeros that say nothing`(number: Double, text: String) {
    #expect(plainNumber(number) == text)
  }
}
