import Lessons
import Training

/// A task that was trained for a lesson.
public struct LessonTraining: Equatable, Sendable {
  /// The run with its snapshots.
  public let run: TrainingRun

  /// Keeps a run.
  public init(_ run: TrainingRun) { self.run = run }

  /// The same task, seed and number of steps give the same run.
  public static func == (left: LessonTraining, right: LessonTraining) -> Bool {
    left.run.kind == right.run.kind && left.run.seed == right.run.seed
      && left.run.stepCount == right.run.stepCount
  }
}

/// How far the training of a lesson's task has come.
public struct LessonTrainingProgress: Equatable, Sendable {
  /// Which task.
  public let task: NeededTraining
  /// How many steps are done.
  public let step: Int

  /// Says how far a training is.
  public init(task: NeededTraining, step: Int) {
    self.task = task
    self.step = step
  }

  /// In words: `training induction heads: step 120 of 300`.
  public var words: String { "training \(task.kind.title): step \(step) of \(task.until)" }
}
