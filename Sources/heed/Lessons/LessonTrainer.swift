import Dispatch
import Explorer
import Lessons
import Synchronization
import Terminal
import Training

/// Trains what a lesson needs away from the main thread, and says ten times a second how far it is.
///
/// A class because the main thread and the worker share it; what they share stands behind a lock.
final class LessonTrainer: Sendable {
  private struct Desk {
    /// The only training that is still wanted.
    var wanted: NeededTraining?
    var results: [Action] = []
  }

  private let waker = Waker()
  private let desk = Mutex(Desk())
  private let queue = DispatchQueue(label: "heed.lesson-training", qos: .userInitiated)

  /// How often it says how far it is.
  private static let interval = Duration.milliseconds(100)

  /// Asks for a training; what was asked for before is not wanted any more.
  func submit(_ task: NeededTraining) {
    desk.withLock { $0.wanted = task }
    queue.async { self.work(on: task) }
  }

  /// Stops between two steps.
  func stop() { desk.withLock { $0.wanted = nil } }

  /// The reports that have come since the last call.
  func takeResults() -> [Action] {
    desk.withLock { desk in
      defer { desk.results = [] }
      return desk.results
    }
  }

  private func work(on task: NeededTraining) {
    guard isWanted(task) else { return }
    Guard.note("training for a lesson")
    var run = TrainingRun(task.kind, seed: task.seed)
    var last = ContinuousClock.now
    while run.stepCount < task.until {
      run.train(until: run.stepCount + 1)
      guard isWanted(task) else { return }
      if last.duration(to: .now) >= Self.interval {
        last = .now
        report(.lessonProgressed(LessonTrainingProgress(task: task, step: run.stepCount)), task)
      }
    }
    report(.lessonTrained(LessonTraining(run)), task)
  }

  private func isWanted(_ task: NeededTraining) -> Bool { desk.withLock { $0.wanted == task } }

  private func report(_ action: Action, _ task: NeededTraining) {
    let isWanted = desk.withLock { desk in
      guard desk.wanted == task else { return false }
      desk.results.append(action)
      return true
    }
    if isWanted { waker.wake() }
  }
}
