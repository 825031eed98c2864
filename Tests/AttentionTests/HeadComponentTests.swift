import Testing

@testable import Attention

@Suite struct HeadComponentTests {
  private let tables = Matrix([[1, 2], [3, 4]])

  private func head(_ score: ScoreFunction = .dot) throws -> AttentionHead {
    let additive = try TanhParameters(query: tables, key: tables, bias: [5, 6], output: [7, 8])
    let concat = try TanhParameters(query: tables, key: tables, output: [7, 8])
    let parameters = HeadParameters(
      general: tables, additive: additive, concat: concat, width: 2, scale: 3)
    return try AttentionHead(
      queries: tables, keys: tables, values: tables, parameters: parameters,
      configuration: AttentionConfiguration(score: score))
  }

  @Test(arguments: HeadTable.allCases)
  func `a number that is put in is there, and every other stays`(table: HeadTable) throws {
    let head = try head(.gaussian)
    let shape = try #require(head.shape(of: table))
    let place = HeadComponent(table, row: shape.rows - 1, column: shape.columns - 1)
    let changed = head.replacing([place: 42])
    #expect(changed.component(place) == 42)
    #expect(head.component(place) != 42)
    let back = changed.replacing([place: try #require(head.component(place))])
    #expect(back == head)
    for other in HeadTable.allCases where other != table {
      let first = HeadComponent(other, row: 0, column: 0)
      #expect(changed.component(first) == head.component(first), "\(other)")
    }
  }

  @Test func `places that a head does not have change nothing`() throws {
    let head = try AttentionHead(queries: tables, keys: tables, values: tables)
    let places = [
      HeadComponent(.query, row: 2, column: 0), HeadComponent(.key, row: 0, column: 2),
      HeadComponent(.value, row: -1, column: 0), HeadComponent(.general, row: 0, column: 0),
      HeadComponent(.width, row: 0, column: 0), HeadComponent(.scale, row: 0, column: 0),
      HeadComponent(.concatOutput, row: 0, column: 0),
    ]
    for place in places {
      #expect(head.component(place) == nil)
      #expect(head.replacing([place: 42]) == head)
    }
  }

  @Test func `scores, weights and output follow a number that is put in`() throws {
    let head = try head()
    let changed = head.replacing([HeadComponent(.key, row: 1, column: 0): 10])
    #expect(changed.cell(0, 1).dot == 1 * 10 + 2 * 4)
    #expect(changed.cell(0, 0).dot == head.cell(0, 0).dot)
    #expect(changed.row(0).outcome != head.row(0).outcome)
    let valued = head.replacing([HeadComponent(.value, row: 1, column: 0): 10])
    #expect(valued.row(0).outcome == head.row(0).outcome)
    #expect(valued.row(0).output != head.row(0).output)
  }
}
