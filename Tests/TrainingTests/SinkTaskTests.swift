import Attention
import Testing

@testable import Training

@Suite struct SinkTaskTests {
  private let chain = (0..<12).map { letter in (1...4).map { (letter + $0) % 12 } }

  @Test func `after an exclamation mark comes the letter before it`() {
    var random = SplitMix64(seed: 3, stream: 0)
    var triggers = 0
    for _ in 0..<100 {
      let text = SinkTask.text(chain, .mark, &random)
      #expect(text.count == 21)
      #expect(text[0] == SinkTask.bos)
      for place in 1..<text.count where text[place] == SinkTask.trigger {
        triggers += 1
        #expect(place + 1 < text.count)
        #expect(text[place - 1] < 12)
        #expect(text[place + 1] == text[place - 1])
      }
    }
    #expect(triggers > 100)
    #expect(SinkTask.text(chain, .letter, &random)[0] < 12)
  }

  @Test func `letters follow each other as the chain allows`() {
    var random = SplitMix64(seed: 4, stream: 0)
    for _ in 0..<50 {
      let text = SinkTask.text(chain, .mark, &random)
      for place in 2..<text.count
      where text[place] < 12 && text[place - 1] < 12 && text[place - 2] != SinkTask.trigger {
        #expect(chain[text[place - 1]].contains(text[place]))
      }
    }
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: trainingSeeds)
  func `idle rows look at BOS, whose value is short`(seed: UInt64) throws {
    var run = TrainingRun(.sink, seed: seed, snapshotEvery: 100)
    run.train(until: 600)
    let last = try #require(run.snapshots.last)
    #expect(try #require(last.reading("accuracy after !")) > 0.98)
    #expect(try #require(last.reading("! reads the letter before")) > 0.9)
    #expect(try #require(last.reading("others read the first place")) > 0.85)
    let first = try #require(last.reading("length of the first value"))
    let others = try #require(last.reading("length of other values"))
    #expect(first < others / 2)
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: trainingSeeds)
  func `without BOS no place is looked at by all`(seed: UInt64) throws {
    var run = TrainingRun(.sinkWithoutMark, seed: seed, snapshotEvery: 100)
    run.train(until: 600)
    #expect(try #require(run.snapshots.last?.reading("others read the first place")) < 0.3)
  }
}
