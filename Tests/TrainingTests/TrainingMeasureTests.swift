import Testing

@testable import Training

@Suite struct TrainingMeasureTests {
  private static let kinds: [TrainingTaskKind] =
    isOptimized
    ? TrainingTaskKind.allCases
    : [.learnedWidth, .softChoice, .causalPalindrome, .inductionOneLayer, .sink]

  @Test(arguments: kinds)
  func `every measure is a reading of its task`(kind: TrainingTaskKind) throws {
    let run = TrainingRun(kind, seed: 7, steps: 1)
    let last = try #require(run.snapshots.last)
    #expect(kind.measures.count >= 2)
    for measure in kind.measures {
      let value = try #require(last.reading(measure.name), "\(kind): \(measure.name)")
      #expect(value.isFinite)
      #expect(measure.label.count <= 23, "\(measure.label)")
    }
    #expect(kind.title.count <= 28)
  }

  @Test func `a goal is met at its end, and no number meets none`() {
    #expect(TrainingGoal.atLeast(0.95).isMet(by: 0.95))
    #expect(!TrainingGoal.atLeast(0.95).isMet(by: 0.94))
    #expect(TrainingGoal.atMost(0.4).isMet(by: 0.4))
    #expect(!TrainingGoal.atMost(0.4).isMet(by: 0.41))
    #expect(TrainingGoal.within(3...3.1).isMet(by: 3.05))
    #expect(!TrainingGoal.within(3...3.1).isMet(by: 2.9))
    for goal in [TrainingGoal.atLeast(0), .atMost(0), .within(0...1)] {
      #expect(!goal.isMet(by: .nan))
    }
  }

  @Test(
    .enabled(if: isOptimized, "it trains for long without optimization"),
    arguments: TrainingTaskKind.allCases)
  func `every goal is met after the usual number of steps`(kind: TrainingTaskKind) throws {
    let run = TrainingRun(kind, seed: 7, steps: kind.usualStepCount)
    let last = try #require(run.snapshots.last)
    for measure in kind.measures {
      let value = try #require(last.reading(measure.name))
      #expect(measure.goal?.isMet(by: value) ?? true, "\(kind) \(measure.name) \(value)")
    }
  }

  @Test func `what guessing gives is the logarithm of the number of choices`() throws {
    for (kind, count) in [
      (TrainingTaskKind.induction, 16.0), (.causalPalindrome, 8), (.softChoice, 4),
    ] {
      let guessing = try #require(kind.measures.first?.guessing)
      #expect(abs(guessing - logarithm(count)) < 0.001)
    }
  }
}
