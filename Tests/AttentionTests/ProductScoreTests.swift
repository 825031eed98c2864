import Attention
import Testing

@Suite struct ProductScoreTests {
  @Test func `the general score is a product for each of the query's dimensions`() throws {
    let cell = try head(.general).cell(0, 0)
    #expect(cell.terms.map(\.name) == ["a", "b"])
    #expect(cell.terms.map(\.value) == [3 * 12, 4 * -2])
    let part = try #require(cell.terms[0].parts.first)
    #expect(part.query == 3 && part.key == 12, "12 is the first number of W k")
    #expect(cell.dot == 28 && cell.detail == .products)
  }

  @Test func `the cosine is the dot product of vectors of length 1`() throws {
    let cell = try head(.cosine).cell(0, 0)
    #expect(abs(cell.dot - 0.96) < 1e-12)
    #expect(largestError(cell.terms.map(\.value), [0.48, 0.48]) < 1e-12)
    #expect(cell.detail == .cosine(queryLength: 5, keyLength: 10))
    #expect(try head(.cosine).row(0).outcome.reason == .noDirection(key: 1))
    var seen = try head(.cosine)
    seen.configuration.mask = AttentionMask(keysOff: [1])
    #expect(seen.row(0).outcome.value?.weights == [1, 0], "a hidden key may be all zeros")
  }

  @Test func `a dot product is the sum of products of the numbers as they are`() throws {
    let cell = try head(.dot).cell(0, 0)
    #expect(cell.terms.map(\.value) == [24, 24] && cell.dot == 48 && cell.detail == .products)
  }

  private func head(_ score: ScoreFunction) throws -> AttentionHead {
    try AttentionHead(
      queries: Matrix([[3, 4]]), keys: Matrix([[8, 6], [0, 0]]), values: Matrix([[1], [2]]),
      parameters: HeadParameters(general: Matrix([[1.5, 0], [-1, 1]])),
      configuration: AttentionConfiguration(score: score, scale: .none),
      names: DimensionNames(score: ["a", "b"]))
  }
}
