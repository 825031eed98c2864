import Testing

@testable import Views

struct PrintedExpressionTests {
  @Test func `an expression is printed with its signs`() {
    #expect(PrintedExpression.quotient(.number("1.000"), .number("1.078")).text == "1.000 ÷ 1.078")
    #expect(PrintedExpression.root(16).text == "√16")
    #expect(
      PrintedExpression.exponential(.difference(.number("9.56"), .number("12.19"))).text
        == "e^(9.56 − 12.19)")
    #expect(PrintedExpression.number("32.00", name: "noun?").text == "32.00 noun?")
  }

  @Test func `a sum of none is 0, of one its term, of many their row`() {
    #expect(PrintedExpression.sum([]).text == "0")
    #expect(PrintedExpression.sum([.number("−1")]).text == "−1")
    #expect(
      PrintedExpression.sum([.number("1"), .number("−2", name: "b"), .number("+3")]).text
        == "1 − 2 b + +3")
  }

  @Test func `operands that are sums stand in brackets`() {
    let five = PrintedExpression.number("5")
    let sum = PrintedExpression.sum([five, .number("−1")])
    #expect(PrintedExpression.product(five, sum).text == "5 × (5 − 1)")
    #expect(PrintedExpression.quotient(sum, .difference(five, five)).text == "(5 − 1) ÷ (5 − 5)")
    #expect(PrintedExpression.difference(five, sum).text == "5 − (5 − 1)")
  }

  @Test func `a line may break before each term`() {
    let sum = PrintedExpression.sum([.number("1"), .number("−2"), .number("3")])
    #expect(sum.pieces == ["1", "− 2", "+ 3"])
    #expect(sum.pieces.joined(separator: " ") == sum.text)
    #expect(PrintedExpression.root(4).pieces == ["√4"])
    #expect(PrintedExpression.sum([]).pieces == [])
  }
}
