import Testing

@testable import Training

@Suite struct TrainingTaskKindTests {
  /// All tasks, or without optimization those that are quick even so.
  private static let kinds: [TrainingTaskKind] =
    isOptimized ? TrainingTaskKind.allCases : [.learnedWidth, .drawnChoice, .causalPalindrome]

  @Test(arguments: kinds)
  func `every task takes a step, measures itself and shows an example`(kind: TrainingTaskKind) {
    var run = TrainingRun(kind, seed: 7)
    let before = run.parameters
    run.step()
    #expect(run.losses[0].isFinite)
    #expect(run.parameters != before)
    #expect(run.readings.allSatisfy { $0.value.isFinite })
    #expect(!run.readings.isEmpty)
    for map in run.example.maps {
      #expect(map.weights.rowCount == map.queries.count)
      #expect(map.weights.columnCount == map.keys.count)
    }
    #expect(kind.usualStepCount > 0)
  }
}
