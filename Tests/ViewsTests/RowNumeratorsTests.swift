import Attention
import Testing

@testable import Views

struct RowNumeratorsTests {
  @Test func `soft lookup prints e^s, and dividing gives the weights`() throws {
    let head = try LookupScene().head
    let row = head.row(0)
    let numerators = try #require(RowNumerators(row, configuration: head.configuration))
    #expect(numerators.kind == .plainExponents && numerators.formula == "e^s")
    let expected = [1.5508, 1.4470, 1.1755]
    #expect(zip(numerators.numbers, expected).allSatisfy { abs($0 - $1) < 5e-5 })
    #expect(abs(numerators.denominator - 4.1733) < 5e-5)
    for (number, weight) in zip(numerators.numbers, row.outcome.value?.weights ?? []) {
      #expect(abs(number / numerators.denominator - weight) < 1e-12)
    }
  }

  @Test(arguments: LookupScene.configurations)
  func `whatever is printed, dividing gives the weights`(
    configuration: AttentionConfiguration
  ) throws {
    let row = try LookupScene(configuration).head.row(0)
    guard let numerators = RowNumerators(row, configuration: configuration) else {
      return #expect(row.outcome.value == nil)
    }
    for (number, weight) in zip(numerators.numbers, row.outcome.value?.weights ?? []) {
      #expect(abs(number / numerators.denominator - weight) < 1e-9)
    }
    if numerators.kind == .plainExponents { #expect(configuration.normalizer == .softmax) }
  }

  @Test func `large scores are printed as softmax computes them`() throws {
    let small = try SmallHead(queries: [[8]], keys: [[1], [0]], values: [[1], [2]])
    let numerators = try #require(
      RowNumerators(small.head.row(0), configuration: small.head.configuration))
    #expect(numerators.kind == .engine && numerators.numbers[0] == 1)
  }
}
