import Attention
import Testing

@testable import Training

@Suite struct InductionTaskTests {
  @Test func `a text has different letters, which begin again`() {
    var random = SplitMix64(seed: 1, stream: 0)
    for _ in 0..<200 {
      let text = InductionText(&random)
      #expect((4...11).contains(text.period))
      #expect(text.tokens.count == 24)
      #expect(text.tokens[0] == InductionText.letterCount)
      #expect(Array(text.tokens.dropFirst()) == Array(text.next.dropLast()))
      #expect(Set(text.next.prefix(text.period)).count == text.period)
      for place in text.repeated {
        #expect(text.matches(of: place).contains(place - text.period + 1))
        for key in text.matches(of: place) {
          #expect(text.tokens[key - 1] == text.tokens[place])
          #expect(text.tokens[key] == text.next[place])
        }
      }
    }
  }

  @Test func `every period is measured as often as any other, and the first text has period 10`() {
    for seed in [1, 7] as [UInt64] {
      let task = InductionTask(layerCount: 1, seed: seed)
      let periods = Dictionary(grouping: task.measured.map(\.period)) { $0 }.mapValues(\.count)
      #expect(periods == Dictionary(uniqueKeysWithValues: (4...11).map { ($0, 8) }))
      #expect(task.measured.first?.period == 10)
    }
  }

  @Test func `two layers have 10016 numbers, one has 5920`() {
    #expect(InductionTask(layerCount: 2, seed: 1).parameters.count == 10_016)
    #expect(InductionTask(layerCount: 1, seed: 1).parameters.count == 5920)
  }

  @Test func `the example shows a map a layer and what is expected at every place`() {
    let example = TrainingRun(.induction, seed: 7).example
    #expect(example.maps.map(\.title) == ["layer 1", "layer 2"])
    for map in example.maps {
      #expect(map.queries.count == 24)
      #expect(map.queries.first == "•")
      for row in 0..<24 {
        #expect(abs(map.weights.row(row).reduce(0, +) - 1) < 1e-12)
        #expect(map.weights.row(row).dropFirst(row + 1).allSatisfy { $0 == 0 })
      }
    }
    #expect(example.predictions?.probabilities.rowCount == 24)
    #expect(example.predictions?.choices.count == 16)
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: trainingSeeds)
  func `two layers learn to repeat within 300 steps, and need both layers`(seed: UInt64) throws {
    var run = TrainingRun(.induction, seed: seed)
    run.train(until: 300)
    let start = try #require(run.snapshots.first)
    let end = try #require(run.snapshots.last)
    #expect(try #require(start.reading("accuracy on the repeat")) < 0.15)
    #expect(try #require(end.reading("accuracy on the repeat")) >= 0.95)
    #expect(try #require(end.reading("loss on the repeat")) < 0.2)
    #expect(try #require(end.reading("after a match")) >= 0.85)
    #expect(try #require(end.reading("previous token")) >= 0.5)
    let task = InductionTask(layerCount: 2, seed: seed)
    for layer in 0...1 {
      let accuracy = task.readings(run.parameters, without: [layer])
        .first { $0.name == "accuracy on the repeat" }
      #expect(try #require(accuracy).value < 0.3, "without layer \(layer + 1)")
    }
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: trainingSeeds)
  func `one layer does not learn it`(seed: UInt64) throws {
    var run = TrainingRun(.inductionOneLayer, seed: seed)
    run.train(until: 300)
    let accuracy = try #require(run.snapshots.last?.reading("accuracy on the repeat"))
    #expect(accuracy < 0.4)
  }
}
