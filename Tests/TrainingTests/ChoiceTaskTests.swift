import Attention
import Testing

@testable import Training

@Suite struct ChoiceTaskTests {
  private func readings(_ kind: TrainingTaskKind, seed: UInt64, steps: Int) throws -> (
    weight: Double, accuracy: Double
  ) {
    var run = TrainingRun(kind, seed: seed)
    run.train(until: steps)
    let last = try #require(run.snapshots.last)
    return (
      try #require(last.reading("weight on the target")), try #require(last.reading("accuracy"))
    )
  }

  @Test func `every scene has six colours, and the target has the one that is asked for`() {
    var random = SplitMix64(seed: 3, stream: 0)
    for _ in 0..<100 {
      let scene = ChoiceScene(&random)
      #expect(Set(scene.colours) == Set(0..<6))
      #expect(scene.colours[scene.target] == scene.colour)
      #expect(scene.answer == scene.shapes[scene.target])
      #expect(scene.everyQuestion.map(\.colour) == Array(0..<6))
      #expect(scene.everyQuestion.allSatisfy { $0.colours == scene.colours })
    }
  }

  @Test(arguments: trainingSeeds)
  func `a blend learns in 100 steps, draws in 150`(seed: UInt64) throws {
    let soft = try readings(.softChoice, seed: seed, steps: 100)
    #expect(soft.weight > 0.9)
    #expect(soft.accuracy > 0.97)
    for kind in [TrainingTaskKind.drawnChoice, .drawnChoiceWithoutBaseline] {
      let drawn = try readings(kind, seed: seed, steps: 150)
      #expect(drawn.weight > 0.9)
      #expect(drawn.accuracy > 0.97)
    }
  }

  @Test(arguments: trainingSeeds)
  func `taking the best never learns what to look at`(seed: UInt64) throws {
    var run = TrainingRun(.bestChoice, seed: seed)
    let before = run.parameters["comparison"]
    run.train(until: 150)
    #expect(run.parameters["comparison"] == before)
    let weight = try #require(run.snapshots.last?.reading("weight on the target"))
    #expect(abs(weight - 1.0 / 6) < 0.01)
  }

  @Test func `the example asks for every colour`() throws {
    let map = try #require(TrainingRun(.softChoice, seed: 7).example.maps.first)
    #expect(map.queries == ["red", "orange", "yellow", "green", "blue", "violet"])
    #expect(Set(map.keys.compactMap { $0.split(separator: " ").first }).count == 6)
  }
}
