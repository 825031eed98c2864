import Attention
import Testing

@testable import Views

struct ScaleStepFormulaTests {
  private func step(
    _ scale: AttentionScale, temperature: Double = 1, dot: Float = 12, dimension: Int = 4
  ) throws -> ScaleStep {
    let zeros = Array(repeating: Float(0), count: dimension - 1)
    let small = try SmallHead(
      queries: [[dot] + zeros], keys: [[1] + zeros], values: [[1]],
      configuration: AttentionConfiguration(scale: scale, temperature: temperature))
    return Derivation(head: small.head, query: 0, key: 0).scale
  }

  private func equation(_ step: ScaleStep) -> String {
    let calculated = step.calculated
    return (calculated.expressions.map(\.text) + [calculated.result]).joined(separator: " = ")
  }

  @Test func `the division once as it is meant and once as a calculator does it`() throws {
    #expect(try equation(step(.squareRootOfDimension)) == "12.00 ÷ √4 = 12.00 ÷ 2 = 6.00")
    #expect(try equation(step(.dimension)) == "12.00 ÷ 4 = 3.00")
    #expect(try equation(step(.fixed(2.5))) == "12.00 ÷ 2.5 = 4.80")
    #expect(try equation(step(.none)) == "12.00 = 12.00")
  }

  @Test func `a root that is no whole number is printed with its digits`() throws {
    let step = try step(.squareRootOfDimension, dimension: 3)
    #expect(equation(step).hasPrefix("12.00"))
    for expression in step.calculated.expressions {
      #expect(
        try LineEvaluator.rounds(
          LineEvaluator.value(expression.text), to: step.calculated.result))
    }
    #expect(step.calculated.expressions.count == 2)
  }

  @Test func `a temperature divides once more, 0 and 1 do not`() throws {
    #expect(
      try equation(step(.squareRootOfDimension, temperature: 0.5))
        == "12.00 ÷ √4 ÷ 0.5 = 12.00 ÷ 2 ÷ 0.5 = 12.00")
    #expect(try equation(step(.dimension, temperature: 0)) == "12.00 ÷ 4 = 3.00")
  }

  @Test func `exactly zero stays 0`() throws {
    #expect(try equation(step(.dimension, dot: 0)) == "0 ÷ 4 = 0")
  }
}
