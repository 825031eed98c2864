import Synchronization
import Training

@testable import Lessons

/// The trainings that lessons need, each run once for all tests.
enum TrainedRuns {
  private static let runs = Mutex<[NeededTraining: TrainingRun]>([:])

  /// The runs of a lesson.
  static func runs(of lesson: Lesson) -> [TrainingRun] {
    lesson.data.compactMap { data in
      guard case .training(let kind, let seed, let until) = data.subject else { return nil }
      return run(NeededTraining(kind: kind, seed: seed, until: until))
    }
  }

  private static func run(_ needed: NeededTraining) -> TrainingRun {
    // Held while it trains, so that two tests do not train the same.
    runs.withLock { runs in
      if let run = runs[needed] { return run }
      var run = TrainingRun(needed.kind, seed: needed.seed)
      run.train(until: needed.until)
      runs[needed] = run
      return run
    }
  }
}

/// Whether the modules under test are optimized; what trains for long is skipped if not.
///
/// The package says so: the tests themselves never are.
#if OPTIMIZED
  let isOptimized = true
#else
  let isOptimized = false
#endif

extension BuiltInLesson {
  /// The names of the lessons that train nothing.
  static let withoutTraining = names { !$0.markdown.contains("```data train") }
  /// The names of the lessons that train.
  static let withTraining = names { $0.markdown.contains("```data train") }

  private static func names(_ isMeant: (BuiltInLesson) -> Bool) -> [String] {
    all.filter(isMeant).map(\.id)
  }
}
