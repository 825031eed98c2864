import Attention
import Testing

@testable import Views

struct DerivationLineTests {
  private let division = DerivationLine(
    step: .scale,
    expressions: [
      .quotient(.number("48.76"), .root(16)), .quotient(.number("48.76"), .number("4")),
    ], result: "12.19", note: "48.76 is the sum of line 1")

  private let sum = DerivationLine(
    step: .mix, dimension: "animate",
    expressions: [
      .sum([.number("1.57", name: "animal"), .number("0.01", name: "street"), .number("−0.10")])
    ], result: "+1.48")

  @Test func `a line is its heading, its equation and its note`() {
    #expect(division.equation == "48.76 ÷ √16 = 48.76 ÷ 4 = 12.19")
    #expect(
      division.text == "2 scale  48.76 ÷ √16 = 48.76 ÷ 4 = 12.19   48.76 is the sum of line 1")
    #expect(sum.text == "6 mix    animate: 1.57 animal + 0.01 street − 0.10 = +1.48")
  }

  @Test func `what computes nothing has only a note`() {
    let line = DerivationLine(step: .mask, note: "none")
    #expect(line.equation == "" && line.text == "3 mask   none")
    #expect(line.rows(columns: 40) == ["3 mask   none"])
    #expect(line.rows(columns: 5) == ["3 mask   none"])
    #expect(DerivationLine(step: .dot).rows(columns: 40) == ["1 dot    "])
  }

  @Test func `every step has its number and its name`() {
    let headings = Derivation.Step.allCases.map { DerivationLine(step: $0).heading }
    #expect(
      headings == [
        "1 dot    ", "2 scale  ", "3 mask   ", "4 exp    ", "5 weight ", "6 mix    ", "7 residual ",
      ])
  }

  @Test func `rows break before a sign and are indented to the equation`() {
    #expect(
      sum.rows(columns: 34) == [
        "6 mix    animate: 1.57 animal", "         + 0.01 street − 0.10",
        "         = +1.48",
      ])
    #expect(sum.rows(columns: 200) == [sum.text])
  }

  @Test func `a note that does not fit is left out`() {
    #expect(division.rows(columns: 40) == ["2 scale  48.76 ÷ √16 = 48.76 ÷ 4 = 12.19"])
    #expect(division.rows(columns: 69) == [division.text])
    #expect(division.rows(columns: 68) == ["2 scale  48.76 ÷ √16 = 48.76 ÷ 4 = 12.19"])
  }

  @Test func `no row loses a number, however narrow`() {
    for columns in 0...60 {
      let joined = sum.rows(columns: columns).joined(separator: " ")
      for number in ["1.57", "0.01", "0.10", "+1.48"] { #expect(joined.contains(number)) }
    }
  }
}
