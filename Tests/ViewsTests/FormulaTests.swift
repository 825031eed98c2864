import Screen
import Testing

@testable import Views

struct FormulaTests {
  @Test func `every number gets the same extra digits`() {
    let formula = Formula.product(
      .sum([.number(.score(1.2345)), .number(.score(-2.3456, name: "b"))]),
      .difference(.exactly("0.5"), .root(16)))
    #expect(formula.printed(extraDigits: 0).text == "(1.23 − 2.35 b) × (0.5 − √16)")
    #expect(formula.printed(extraDigits: 1).text == "(1.234 − 2.346 b) × (0.5 − √16)")
  }

  @Test func `quotients and powers keep their form`() {
    let formula = Formula.exponential(.quotient(.number(.score(1)), .exactly("3")))
    #expect(formula.printed(extraDigits: 0).text == "e^(1.00 ÷ 3)")
    #expect(Formula.sum([]).printed(extraDigits: 0).text == "0")
  }

  @Test(arguments: [
    (0.92767, ".928"), (0, "0"), (0.0666, ".067"), (0.00523, ".0052"), (0.000523, ".00052"),
    (0.0000523, ".000052"), (1, "1.000"),
  ])
  func `a share has two digits that count, as far as six places`(_ share: Double, _ text: String) {
    #expect(Quantity.share(share).text(extraDigits: 0) == text)
  }

  @Test func `a quantity is printed in its form`() {
    #expect(Quantity(0.5, .component, digits: 2).text(extraDigits: 0) == "+0.50")
    #expect(Quantity(0.5, .weight, digits: 2).text(extraDigits: 2) == ".5000")
    #expect(Quantity.score(-1.5).text(extraDigits: 0) == "−1.50")
  }
}
