import StrictJSON
import Testing

@Suite struct JSONNumberTests {
  @Test func `integers above 2⁵³ stay exact`() {
    #expect(JSONNumber(text: "9007199254740993")?.integer == 9_007_199_254_740_993)
    #expect(JSONNumber(text: "9223372036854775807")?.integer == .max)
    #expect(JSONNumber(text: "9223372036854775808")?.integer == nil)
  }

  @Test(arguments: ["1.0", "1e3", "-0", "0.5"])
  func `only integers without fraction, exponent and negative zero are integers`(_ text: String) {
    #expect(JSONNumber(text: text) != nil)
    #expect(JSONNumber(text: text)?.integer == nil)
  }

  @Test(arguments: ["", "01", "+1", "1.", "0x1", "1 ", " 1", "NaN", "1e"])
  func `text that is no number makes none`(_ text: String) {
    #expect(JSONNumber(text: text) == nil)
  }

  @Test func `a number too large for a Double has none`() {
    #expect(JSONNumber(text: "1e400")?.double == nil)
    #expect(JSONNumber(text: "1e-400")?.double == 0)
    #expect(JSONNumber(text: "0.1")?.double == 0.1)
  }

  @Test(
    arguments: [
      0.0, 1.0, -1.0, 0.1, 1.0 / 3.0, 48.76, 1e16, 1e-7, .leastNonzeroMagnitude,
      .greatestFiniteMagnitude, 0.9277,
    ] as [Double])
  func `a number reads back as itself`(_ number: Double) throws {
    let text = try #require(JSONNumber(number)).text
    let read = try JSONValue(parsing: Array(text.utf8))
    #expect(read.number?.double == number)
  }

  @Test func `the fewest digits are written`() {
    #expect(JSONNumber(0.1)?.text == "0.1")
    #expect(JSONNumber(Float(0.1))?.text == "0.1")
    #expect(JSONNumber(12.0)?.text == "12")
    #expect(JSONNumber(-0.0)?.text == "-0")
  }

  @Test func `what JSON cannot say is no number`() {
    #expect(JSONNumber(Double.nan) == nil)
    #expect(JSONNumber(-Double.infinity) == nil)
    #expect(JSONNumber(Float.infinity) == nil)
  }
}
