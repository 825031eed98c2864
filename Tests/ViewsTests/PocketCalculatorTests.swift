import Screen
import Testing

@testable import Views

struct PocketCalculatorTests {
  @Test func `digits that agree stay as they are preferred`() {
    let formula = Formula.quotient(.number(.score(48.7612)), .root(16))
    let calculated = PocketCalculator([formula], equal: .score(12.1903))
    #expect(calculated.expressions.map(\.text) == ["48.76 ÷ √16"])
    #expect(calculated.result == "12.19")
  }

  @Test func `operands get digits until they agree`() {
    // 32.00 + 9.64 + 4.00 + 3.11 is 48.75, not 48.76.
    let terms = [32, 9.6434, 4, 3.1113, 0.0068].prefix(4).map { Formula.number(.score($0)) }
    let calculated = PocketCalculator([.sum(terms)], equal: .score(48.7547))
    #expect(calculated.expressions.map(\.text) == ["32.00 + 9.64 + 4.00 + 3.11"])
    let more = PocketCalculator(
      [.sum([.number(.score(0.004)), .number(.score(0.004))])], equal: .score(0.008))
    #expect(more.expressions.map(\.text) == ["0.004 + 0.004"])
    #expect(more.result == "0.01")
  }

  @Test func `a result loses digits where operands cannot help`() {
    let third = Quantity(1.0 / 3, .score, digits: 12)
    let formula = Formula.product(.exactly("0.3333"), .exactly("1"))
    #expect(PocketCalculator([formula], equal: third).result == "0.3333")
  }

  @Test func `what never agrees is not substituted`() {
    let calculated = PocketCalculator([.exactly("NaN")], equal: .score(.nan))
    #expect(calculated.expressions.isEmpty)
    #expect(calculated.result == "NaN")
    #expect(PocketCalculator([.exactly("7")], equal: .score(1)).expressions.isEmpty)
  }

  @Test func `ties agree with nothing`() {
    #expect(!PocketCalculator.agrees(.number("0.125"), with: "0.12", digits: 2))
    #expect(!PocketCalculator.agrees(.number("0.125"), with: "0.13", digits: 2))
    #expect(PocketCalculator.agrees(.number("0.1251"), with: "0.13", digits: 2))
  }

  @Test func `printed expressions are recomputed by their signs`() {
    let five = PrintedExpression.number("5")
    #expect(PrintedExpression.difference(.number("+1.5"), .number("−2")).recomputed == 3.5)
    #expect(PrintedExpression.product(five, .sum([five, .number("−1")])).recomputed == 20)
    #expect(PrintedExpression.product(five, .sum([five, .number("−1")])).text == "5 × (5 − 1)")
    #expect(PrintedExpression.exponential(.number("0")).recomputed == 1)
    let e = PrintedExpression.exponential(.number("1")).recomputed ?? 0
    #expect(abs(e - 2.718281828459045) < 1e-12)
    #expect(PrintedExpression.number("NaN").recomputed == nil)
  }
}
