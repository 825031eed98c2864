import Attention
import Testing

@testable import Training

@Suite struct TranslationTaskTests {
  private func french(_ pair: SequencePair) -> String {
    pair.target.map { TranslationTask.french[$0] }.joined(separator: " ")
  }

  private func english(_ pair: SequencePair) -> String {
    pair.source.map { TranslationTask.english[$0] }.joined(separator: " ")
  }

  @Test func `adjectives follow their nouns and agree with them`() {
    var random = SplitMix64(seed: 3, stream: 0)
    var seen: [String: String] = [:]
    for _ in 0..<3000 {
      let pair = TranslationTask.pair(&random)
      #expect(pair.source.count == pair.target.count)
      #expect((5...7).contains(pair.source.count))
      seen[english(pair)] = french(pair)
    }
    for (english, french) in seen where english.hasPrefix("the car sees a ") {
      #expect(french.hasPrefix("la voiture voit un"))
    }
    #expect(seen.keys.contains { $0.hasPrefix("the car sees a ") })
    for (english, french) in seen where english.hasPrefix("the green car ") {
      #expect(french.hasPrefix("la voiture verte "))
    }
    for (english, french) in seen where english.hasPrefix("a white dog ") {
      #expect(french.hasPrefix("un chien blanc "))
    }
    #expect(seen.keys.contains { $0.hasPrefix("the green car ") })
    #expect(seen.keys.contains { $0.hasPrefix("a white dog ") })
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: trainingSeeds)
  func `read word by word, sentences come out right, and le or la looks at the noun`(
    seed: UInt64
  ) throws {
    var run = TrainingRun(.translation, seed: seed)
    run.train(until: 300)
    let last = try #require(run.snapshots.last)
    #expect(try #require(last.reading("right sequences")) >= 0.95)
    #expect(try #require(last.reading("aligned place is read most")) > 0.9)
    #expect(try #require(last.reading("le and la read the noun")) > 0.2)
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: [trainingSeeds])
  func `with a recurrent reader, le or la looks away from the noun for most seeds`(
    seeds: [UInt64]
  ) throws {
    var lookingAway = 0
    for seed in seeds {
      var run = TrainingRun(.recurrentTranslation, seed: seed)
      run.train(until: 200)
      let last = try #require(run.snapshots.last)
      #expect(try #require(last.reading("right sequences")) >= 0.95, "seed \(seed)")
      if try #require(last.reading("le and la read the noun")) < 0.15 { lookingAway += 1 }
    }
    #expect(2 * lookingAway > seeds.count)
  }
}
