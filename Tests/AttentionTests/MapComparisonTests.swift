import Testing

@testable import Attention

@Suite struct MapComparisonTests {
  private func head(
    _ queries: [[Float]], _ configuration: AttentionConfiguration = AttentionConfiguration()
  ) throws -> AttentionHead {
    try AttentionHead(
      queries: Matrix(queries), keys: Matrix(queries), values: Matrix(queries),
      configuration: configuration)
  }

  private let three: [[Float]] = [[1, 0], [0, 1], [1, 1]]

  @Test func `a map does not differ from itself`() throws {
    let map = ComparedMap(head: try head(three), stage: .weights)
    let comparison = MapComparison(map, map)
    #expect(comparison.changes(in: 0..<3).isEmpty)
    #expect((0..<3).allSatisfy { comparison.row($0).moved == 0 })
  }

  @Test func `a causal mask moves what later keys had`() throws {
    let open = try head(three)
    let causal = try head(three, AttentionConfiguration(mask: .causal))
    let comparison = MapComparison(
      ComparedMap(head: open, stage: .weights), ComparedMap(head: causal, stage: .weights))
    let row = comparison.row(0)
    let weights = open.values(of: .weights, query: 0).compactMap(\.number)
    #expect(row.cells[1].first == .number(weights[1]))
    #expect(row.cells[1].second == .masked)
    #expect(row.cells[1].difference == .number(-weights[1]))
    // The whole weight goes to key 0; the differences of a row sum to 0.
    let moved = try #require(row.moved)
    #expect(abs(moved - (weights[1] + weights[2])) < 1e-15)
    #expect(abs(row.cells.compactMap { $0.differenceNumber }.reduce(0, +)) < 1e-15)
    #expect(comparison.row(2).moved.map { $0 < 1e-15 } == true)
    #expect(comparison.changes(in: 0..<3).first?.row == 0)
    let sizes = comparison.changes(in: 0..<3).map { abs($0.difference) }
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test func `a score that is masked on one side has no difference`() throws {
    let open = ComparedMap(head: try head(three), stage: .masked)
    let causal = ComparedMap(
      head: try head(three, AttentionConfiguration(mask: .causal)), stage: .masked)
    let row = MapComparison(open, causal).row(0)
    #expect(row.cells[0].difference == .number(0))
    #expect(row.cells[1].difference == nil)
    #expect(MapComparison(causal, causal).row(0).cells[1].difference == .masked)
  }

  @Test func `other tokens stand in pairs of their own`() throws {
    let short = ComparedMap(head: try head([[1, 0], [1, 1]]), stage: .weights)
    let long = ComparedMap(head: try head(three), stage: .weights)
    let places = [
      AlignedPlace(first: 0, second: 0), AlignedPlace(first: nil, second: 1),
      AlignedPlace(first: 1, second: 2),
    ]
    let comparison = MapComparison(short, long, rows: places, columns: places)
    let alone = comparison.row(1)
    #expect(alone.moved == nil)
    #expect(alone.cells[0].first == nil)
    #expect(alone.cells[0].second != nil)
    let row = comparison.row(0)
    #expect(row.cells[1].first == nil)
    #expect(row.cells[1].difference == row.cells[1].second)
    #expect(abs(row.cells.compactMap { $0.differenceNumber }.reduce(0, +)) < 1e-15)
    let scores = MapComparison(
      ComparedMap(head: short.head, stage: .dot), ComparedMap(head: long.head, stage: .dot),
      rows: places, columns: places)
    #expect(scores.row(0).cells[1].difference == nil)
    #expect(scores.row(0).cells[2].difference == .number(0))
  }

  @Test func `an undefined row has no difference and says why`() throws {
    let equal: [[Float]] = [[1, 1], [1, 1]]
    let minMax = try head(equal, AttentionConfiguration(normalizer: .minMax))
    let softmax = try head(equal)
    let comparison = MapComparison(
      ComparedMap(head: softmax, stage: .weights), ComparedMap(head: minMax, stage: .weights))
    #expect(comparison.row(0).cells[0].difference == .undefined(.equalScores))
    #expect(comparison.row(0).moved == nil)
    #expect(!comparison.isOfShares)
    #expect(comparison.changes(in: 0..<2).isEmpty)
  }

  @Test func `of numbers that are no shares the largest difference counts`() throws {
    let first = ComparedMap(head: try head(three), stage: .dot)
    let second = ComparedMap(
      head: try head(three, AttentionConfiguration(scale: .fixed(2))), stage: .scaled)
    #expect(MapComparison(first, second).row(2).moved == 1)
    #expect(MapComparison(first, second).row(7).cells.isEmpty)
  }

  @Test func `places of lists of different lengths`() {
    #expect(AlignedPlace.inOrder(0, 0).isEmpty)
    #expect(AlignedPlace.inOrder(1, 2)[1] == AlignedPlace(first: nil, second: 1))
    #expect(AlignedPlace.inOrder(2, 1)[1] == AlignedPlace(first: 1, second: nil))
  }
}
