import Attention
import Models
import Testing

@testable import Views

@Suite struct ChangedCellsTests {
  private func map(_ configuration: AttentionConfiguration = ToyModel.configuration) throws
    -> StageMap
  {
    try Scene(configuration: configuration).picture.head.map(.weights)
  }

  @Test func `what reads the same is not marked`() throws {
    let same = ChangedCells(from: try map(), to: try map(), row: { $0 }, column: { $0 })
    #expect(same.isEmpty)
    #expect(!same[8, 2] && !same[99, 99])
  }

  @Test func `a temperature changes the rows whose weights move`() throws {
    var configuration = ToyModel.configuration
    configuration.temperature = 2
    let (before, now) = (try map(), try map(configuration))
    let changed = ChangedCells(from: before, to: now, row: { $0 }, column: { $0 })
    #expect(changed[8, 2])
    #expect(changed.contains(row: 8))
    for query in 0..<12 {
      for key in 0..<12 {
        let difference = abs((now[query, key].number ?? 0) - (before[query, key].number ?? 0))
        #expect(changed[query, key] == (difference >= 0.0005))
      }
    }
  }

  @Test func `masked is another reading, a new token is none`() throws {
    var configuration = ToyModel.configuration
    configuration.mask = .causal
    let (before, now) = (try map(), try map(configuration))
    #expect(ChangedCells(from: before, to: now, row: { $0 }, column: { $0 })[0, 5])
    #expect(ChangedCells(from: before, to: now, row: { _ in nil }, column: { $0 }).isEmpty)
    #expect(ChangedCells(from: before, to: now, row: { $0 }, column: { _ in nil }).isEmpty)
    #expect(ChangedCells(from: before, to: now, row: { _ in 99 }, column: { $0 }).isEmpty)
  }
}
