import Attention
import Testing

@Suite struct AlibiSlopesTests {
  @Test func `slopes halve from head to head`() {
    #expect(
      alibiSlopes(headCount: 8) == [
        0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625, 0.0078125, 0.00390625,
      ])
    #expect(alibiSlopes(headCount: 0) == [] && alibiSlopes(headCount: -1) == [])
    for count in 1...20 { #expect(Set(alibiSlopes(headCount: count)).count == count) }
  }

  @Test func `a head takes away the distance, counted from where the query stands`() throws {
    let head = try AttentionHead(
      queries: Matrix([[0]]), keys: Matrix([[0], [0], [0]]), values: Matrix([[1], [1], [1]]),
      parameters: HeadParameters(alibiSlope: 2),
      configuration: AttentionConfiguration(positions: .alibi))
    #expect(head.row(0).scaled == [-4, -2, 0], "the query is the last of three")
    #expect(head.cell(0, 0).bias == -4 && head.positionBias(query: 0, key: 1) == -2)
  }
}
