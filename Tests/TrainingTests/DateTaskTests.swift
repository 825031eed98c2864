import Attention
import Testing

@testable import Training

@Suite struct DateTaskTests {
  @Test func `dates are written in three ways and wanted in one`() {
    var random = SplitMix64(seed: 3, stream: 0)
    var ways: Set<Int> = []
    for _ in 0..<300 {
      let pair = DateTask.pair(&random)
      let read = String(pair.source.map { DateTask.readable[$0] })
      let wanted = String(pair.target.map { DateTask.writable[$0] })
      #expect(read.count <= 12)
      #expect(wanted.count == 10)
      #expect(wanted.split(separator: "-").map(\.count) == [4, 2, 2])
      #expect(read.hasSuffix(wanted.prefix(4)))
      ways.insert(read.contains("/") ? 0 : read.contains(",") ? 1 : 2)
    }
    #expect(ways == [0, 1, 2])
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: trainingSeeds)
  func `dates come out right after 250 steps`(seed: UInt64) throws {
    var run = TrainingRun(.dates, seed: seed, snapshotEvery: 50)
    run.train(until: 250)
    #expect(try #require(run.snapshots.last?.reading("right sequences")) > 0.95)
  }
}
