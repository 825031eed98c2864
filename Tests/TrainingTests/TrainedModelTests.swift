import Testing

@testable import Training

@Suite struct TrainedModelTests {
  @Test func `task, seed and step say which model it is`() {
    let first = TrainingRun(.softChoice, seed: 7, steps: 3)
    #expect(first.model == TrainingRun(.softChoice, seed: 7, steps: 3).model)
    #expect(first.model != TrainingRun(.softChoice, seed: 8, steps: 3).model)
    #expect(first.model != TrainingRun(.softChoice, seed: 7, steps: 2).model)
    #expect(first.model != TrainingRun(.drawnChoice, seed: 7, steps: 3).model)
    #expect(first.model(at: first.snapshots[3]) == first.model)
  }

  @Test func `a model measures itself, by name too`() throws {
    let run = TrainingRun(.softChoice, seed: 7, steps: 3)
    #expect(run.model.readings() == run.readings)
    #expect(run.model.reading("accuracy") == run.snapshots.last?.reading("accuracy"))
    #expect(run.model.reading("something else") == nil)
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: trainingSeeds)
  func `without either head nothing is repeated, and the control never learns`(
    seed: UInt64
  ) throws {
    let name = "accuracy on the repeat"
    let model = TrainingRun(.induction, seed: seed, steps: 300).model
    func accuracy(_ ablated: Set<Int>) throws -> Double {
      try #require(model.readings(without: ablated).first { $0.name == name }).value
    }
    #expect(try accuracy([]) >= 0.95)
    #expect(try accuracy([0]) < 0.3)
    #expect(try accuracy([1]) < 0.3)
    let control = TrainingRun(.inductionOneLayer, seed: seed, steps: 300).model
    #expect(try #require(control.reading(name)) < 0.4)
  }

  @Test(.enabled(if: isOptimized, "it trains for long without optimization"))
  func `without its head no model of one head does its task`() throws {
    for (kind, steps, name) in [
      (TrainingTaskKind.maskedPalindrome, 150, "accuracy in the second half"),
      (.causalPalindrome, 100, "accuracy in the second half"),
      (.generalReversal, 300, "right sequences"), (.sink, 300, "accuracy after !"),
    ] {
      let model = TrainingRun(kind, seed: 7, steps: steps).model
      let whole = try #require(model.reading(name))
      let ablated = try #require(model.readings(without: [0]).first { $0.name == name }?.value)
      #expect(whole > 0.9, "\(kind)")
      #expect(ablated < 0.4, "\(kind)")
    }
  }
}
