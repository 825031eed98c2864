import Attention
import Screen
import Testing

@testable import Views

@Suite struct PrintedDifferenceTests {
  private func printed(
    _ first: StageValue?, _ second: StageValue?, difference: StageValue?,
    _ form: NumberForm = .weight, digits: Int = 3
  ) -> [String] {
    let cell = ComparedCell(first: first, second: second, difference: difference)
    let printed = PrintedDifference(cell, form: form, digits: digits)
    return [printed.first, printed.second, printed.difference]
  }

  @Test func `digits are added until a calculator agrees`() {
    #expect(
      printed(.number(0.9277), .number(0.1576), difference: .number(-0.7701))
        == [".928", ".158", "−.770"])
    // .067 and .352 give +.285; the difference is .2849.
    #expect(
      printed(.number(0.06660), .number(0.35148), difference: .number(0.28488))
        == [".0666", ".3515", "+.285"])
  }

  @Test func `where no digits fit that is said`() {
    let cell = ComparedCell(
      first: .number(0.0666), second: .number(0.35148), difference: .number(0.28488))
    #expect(
      PrintedDifference(cell, form: .weight, digits: 3, columns: 4).difference == "≈+.285")
  }

  @Test func `what is missing or masked`() {
    #expect(printed(nil, .number(0.5), difference: .number(0.5)) == ["", ".500", "+.500"])
    #expect(printed(.masked, .number(0.5), difference: .number(0.5)) == ["╱", ".500", "+.500"])
    #expect(printed(.masked, .number(0.5), difference: nil) == ["╱", ".500", "∅"])
    #expect(
      printed(.number(7), .number(7 + 1e-9), difference: .number(1e-9), .score, digits: 2)
        == ["7.00", "7.00", "·"])
  }
}
