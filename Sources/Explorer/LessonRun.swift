import Lessons
import Training

/// A training that runs before the learner's eyes on a page of a lesson.
///
///     var run = LessonRun(NeededTraining(kind: .induction, seed: 7, until: 100))
///     run.shownStep   // 0
///     run.goOn(to: 100)
///     run.isRunning   // true
///
/// A value: the steps are taken elsewhere, a frame's worth at a time, and come as reports.
struct LessonRun: Equatable, Sendable {
  /// The task with its snapshots, one for every frame.
  private(set) var session: TrainingSession
  /// The step that is looked at: the newest while it runs, an earlier one after scrubbing.
  private(set) var shownStep = 0

  /// The frames of a run in a second.
  ///
  /// Enough to see a line form, few enough to see where and to press a key in time. What trains
  /// faster waits for its next frame.
  static let framesASecond = 10

  /// The most frames of a run: at ten a second it is over in six seconds, as long as one looks at a
  /// thing that forms by itself.
  private static let mostFrames = 60

  /// So many parts a run has for those who hear it: it holds still between two of them.
  private static let milestoneCount = 4

  /// Opens a task at step 0.
  ///
  /// - Complexity: One measurement of the task.
  init(_ task: NeededTraining) {
    session = TrainingSession(
      task.kind, seed: task.seed, steps: task.until, pointEvery: Self.stepsAFrame(of: task.until))
  }

  /// How many steps a frame has: a divisor of ten, so that every tenth step is among them, of which
  /// lessons speak; beyond that tens.
  ///
  ///     LessonRun.stepsAFrame(of: 100)  // 2
  static func stepsAFrame(of steps: Int) -> Int {
    let needed = (steps + mostFrames - 1) / mostFrames
    return [1, 2, 5].first { $0 >= needed } ?? (needed + 9) / 10 * 10
  }

  /// Whether steps are being taken.
  var isRunning: Bool { session.isRunning }

  /// Whether all steps are done.
  var isDone: Bool { session.isDone }

  /// The model that is looked at.
  var shown: TrainingSession.Point { session.point(at: shownStep) ?? session.newest }

  /// The steps at which those who hear the run are told of it; the last one is its end.
  var milestones: [Int] {
    (1...Self.milestoneCount).map { part in
      let step = session.stepCount * part / Self.milestoneCount
      return part == Self.milestoneCount ? step : step / session.interval * session.interval
    }
  }

  /// Shows the newest model, and has more steps taken.
  mutating func goOn(to step: Int) {
    shownStep = session.newest.model.step
    session.target = max(shownStep, min(step, session.stepCount))
  }

  /// Takes no more steps.
  mutating func pause() { session.target = session.newest.model.step }

  /// What is to be trained next; nil where it is paused or done.
  func request(generation: Int) -> TrainingRequest? {
    guard isRunning else { return nil }
    let start = session.newest.model.step
    return TrainingRequest(
      generation: generation, kind: session.kind, seed: session.seed, start: start,
      end: min(session.target, (start / session.interval + 1) * session.interval),
      interval: session.interval, reportsASecond: Self.framesASecond)
  }

  /// Takes over what was trained, and shows it.
  mutating func take(_ points: [TrainingSession.Point]) {
    session.take(points)
    shownStep = session.newest.model.step
  }

  /// Shows a snapshot before or after the one that is looked at.
  ///
  /// - Returns: Whether there is another one in this direction.
  mutating func scrub(by distance: Int) -> Bool {
    let steps = session.steps
    let place = steps.lastIndex { $0 <= shownStep } ?? 0
    let target = min(max(0, place + distance), steps.count - 1)
    guard steps[target] != shownStep else { return false }
    shownStep = steps[target]
    return true
  }
}
