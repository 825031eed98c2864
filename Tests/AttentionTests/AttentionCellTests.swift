import Attention
import Testing

@Suite struct AttentionCellTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `terms sum to the dot product, contributions to the output`(seed: UInt64) throws {
    let head = try randomHead(seed: seed)
    for query in 0..<head.queryCount {
      var output = [Double](repeating: 0, count: head.valueDimension)
      for key in 0..<head.keyCount {
        let cell = head.cell(query, key)
        #expect(abs(cell.terms.reduce(0) { $0 + $1.value } - cell.dot) < 1e-12)
        #expect(cell.terms.count == head.dimension)
        for dimension in output.indices { output[dimension] += cell.contribution[dimension] }
      }
      #expect(largestError(output, head.row(query).output) < 1e-12)
    }
  }

  @Test func `dimensions that share a name before the dot are one term`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1, 2, 3]]), keys: Matrix([[4, 5, 6]]), values: Matrix([[1]]),
      names: DimensionNames(score: ["clock.cos", "noun", "clock.sin"]))
    let terms = head.cell(0, 0).terms
    #expect(terms.map(\.name) == ["clock", "noun"])
    #expect(terms.map(\.value) == [22, 10])
    #expect(terms[0].parts.map(\.name) == ["clock.cos", "clock.sin"])
    #expect(terms[0].parts.map(\.dimension) == [0, 2])
  }

  @Test func `a cell holds the steps from exponent to contribution`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[2], [2], [0]]), values: Matrix([[10], [20], [30]]))
    let cell = head.cell(0, 2)
    let weight = try #require(cell.outcome.value)
    #expect(weight.maximum == 2)
    #expect(abs(weight.exponent - 0.1353) < 5e-5)
    #expect(abs(weight.denominator - 2.1353) < 5e-5)
    #expect(weight.weight == weight.exponent / weight.denominator)
    #expect(weight.rank == 2)
    #expect(cell.value == [30])
    #expect(cell.contribution == [weight.weight * 30])
    #expect(head.cell(0, 1).outcome.value?.rank == 0, "equals share a rank")
  }

  @Test func `a cell of an undefined row has no contribution`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[2]]), values: Matrix([[10]]), bias: Matrix([[0.5]]),
      configuration: AttentionConfiguration(mask: AttentionMask(keysOff: [0])))
    let cell = head.cell(0, 0)
    #expect(cell.contribution.isEmpty && cell.outcome.reason == .noAllowedKey)
    #expect(cell.bias == 0.5 && cell.scaled == 2.5 && cell.masked == -.infinity)
    #expect(cell.verdict == .hidden(by: .keyOff))
  }
}
