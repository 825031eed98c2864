import Attention
import Testing

@testable import Training

@Suite struct ReversalTaskTests {
  @Test func `digits are written backwards, each from its place`() {
    var random = SplitMix64(seed: 3, stream: 0)
    for _ in 0..<100 {
      let pair = ReversalTask.pair(&random)
      #expect((4...8).contains(pair.source.count))
      #expect(pair.target == pair.source.reversed())
      for (word, place) in zip(pair.target, pair.alignment) {
        #expect(place.map { pair.source[$0] } == word)
      }
    }
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: trainingSeeds)
  func `a table finds the places within 300 steps`(seed: UInt64) throws {
    var run = TrainingRun(.generalReversal, seed: seed)
    run.train(until: 300)
    let last = try #require(run.snapshots.last)
    #expect(try #require(last.reading("right sequences")) > 0.97)
    #expect(try #require(last.reading("weight on the aligned place")) > 0.9)
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: trainingSeeds)
  func `tanh units find them within 400`(seed: UInt64) throws {
    var run = TrainingRun(.additiveReversal, seed: seed)
    run.train(until: 400)
    let last = try #require(run.snapshots.last)
    #expect(try #require(last.reading("right sequences")) > 0.9)
    #expect(try #require(last.reading("weight on the aligned place")) > 0.65)
  }
}
