import Attention
import Testing

@Suite struct OverviewTests {
  @Test(arguments: 0..<15 as Range<UInt64>, manyConfigurations)
  func `an overview is the map, pooled`(seed: UInt64, configuration: AttentionConfiguration) throws
  {
    let head = try randomHead(seed: seed, configuration: configuration)
    for (rows, columns) in [(1, 1), (3, 4), (100, 100)] {
      for stage in Stage.allCases {
        for pooling in Overview.Pooling.allCases {
          let overview = head.overview(stage, rows: rows, columns: columns, pooling: pooling)
          #expect(overview.queryBlocks.flatMap(Array.init) == Array(0..<head.queryCount))
          #expect(overview.keyBlocks.flatMap(Array.init) == Array(0..<head.columnCount(of: stage)))
          #expect(overview.queryBlocks.count == min(rows, head.queryCount))
          expectPooled(overview, map: head.map(stage))
        }
      }
    }
  }

  @Test func `a block with a score that is not a number is none itself`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[1], [.nan], [3]]), values: Matrix([[1], [2], [3]]))
    for pooling in Overview.Pooling.allCases {
      let overview = head.overview(.dot, rows: 1, columns: 1, pooling: pooling)
      #expect(overview[0, 0].number?.isNaN == true)
    }
    let weights = head.overview(.weights, rows: 1, columns: 1, pooling: .max)
    #expect(weights[0, 0] == .undefined(.notANumber(key: 1)))
  }

  @Test func `nothing asked for still gives one block, no keys none`() throws {
    let head = try randomHead(seed: 1)
    #expect(head.overview(.dot, rows: 0, columns: -4, pooling: .max).values.count == 1)
    let empty = try AttentionHead(
      queries: .zeros(rowCount: 0, columnCount: 1), keys: .zeros(rowCount: 0, columnCount: 1),
      values: .zeros(rowCount: 0, columnCount: 1))
    #expect(empty.overview(.weights, rows: 5, columns: 5, pooling: .mean).values.isEmpty)
  }

  @Test func `blocks follow each other, none is empty, and their sizes differ by one at most`() {
    #expect(blocks(of: 0, atMost: 4) == [])
    #expect(blocks(of: 1, atMost: 4) == [0..<1])
    #expect(blocks(of: 5, atMost: 2) == [0..<2, 2..<5])
    #expect(blocks(of: 3, atMost: 0) == [0..<3])
    for count in 1...50 {
      for limit in 1...20 {
        let found = blocks(of: count, atMost: limit)
        #expect(found.count == min(limit, count))
        #expect(found.flatMap(Array.init) == Array(0..<count))
        let sizes = found.map(\.count)
        #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
      }
    }
  }

  private func expectPooled(_ overview: Overview, map: StageMap) {
    for (row, queries) in overview.queryBlocks.enumerated() {
      for (column, keys) in overview.keyBlocks.enumerated() {
        let block = queries.flatMap { query in keys.map { map[query, $0] } }
        let numbers = block.compactMap(\.number)
        guard let largest = numbers.max() else {
          #expect(overview[row, column].number == nil)
          let isUndefined = block.contains { $0 != .masked }
          #expect((overview[row, column] == .masked) == !isUndefined)
          continue
        }
        let expected =
          overview.pooling == .max
          ? largest : numbers.reduce(0, +) / Double(numbers.count)
        let found = overview[row, column].number ?? .nan
        #expect(abs(found - expected) < 1e-12)
      }
    }
  }
}
