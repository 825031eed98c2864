import Testing

@testable import Views

struct PrintedExpressionNumbersTests {
  private let quotient = PrintedExpression.quotient(
    .sum([.number("1"), .number("−2")]), .exponential(.number("3")))

  @Test func `the terms of a sum are its numbers, nothing else has any`() {
    #expect(PrintedExpression.sum([.number("1", name: "a"), .number("−2")]).terms == ["1", "−2"])
    #expect(PrintedExpression.sum([]).terms == [])
    #expect(quotient.terms == [])
  }

  @Test func `the first and the last number are those printed first and last`() {
    #expect(quotient.leading == "1" && quotient.trailing == "3")
    #expect(PrintedExpression.number("7", name: "a").leading == "7")
    #expect(PrintedExpression.number("7", name: "a").trailing == "7")
    let difference = PrintedExpression.difference(.number("1"), .number("2"))
    #expect(difference.leading == "1" && difference.trailing == "2")
    #expect(PrintedExpression.product(.root(4), .number("2")).leading == "√4")
    #expect(PrintedExpression.sum([]).leading == "")
  }

  @Test func `the score is the first number, but behind the cap that stands before it`() {
    let divided = PrintedExpression.quotient(.number("6.08"), .root(12))
    #expect(divided.leadingScore == "6.08")
    let capped = PrintedExpression.product(.number("2"), .tanh(.quotient(divided, .number("2"))))
    #expect(capped.leadingScore == "6.08" && capped.leading == "2")
    #expect(PrintedExpression.quotient(capped, .number("0.5")).leadingScore == "6.08")
  }
}
