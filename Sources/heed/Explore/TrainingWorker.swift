import Dispatch
import Explorer
import Foundation
import Synchronization
import Terminal
import Training

/// Trains away from the main thread, a few steps at a time, and reports as often as is asked for.
///
/// The next steps are asked for when a report has been drawn, so that a slow line is never flooded.
/// A run is kept as it was before and after its last steps: where those were not wanted any more, it
/// goes on from before.
///
/// A class because the main thread and the worker share it; what they share stands behind a lock.
final class TrainingWorker: Sendable {
  private struct Desk {
    /// The only request whose result is still wanted.
    var wanted: Int?
    var results: [Action] = []
  }

  /// A run before and after its last steps.
  private struct Kept {
    let before: TrainingRun
    let after: TrainingRun
  }

  private struct Key: Hashable {
    let kind: TrainingTaskKind
    let seed: UInt64
  }

  private let waker = Waker()
  private let desk = Mutex(Desk())
  private let runs = Mutex<[Key: Kept]>([:])
  private let queue = DispatchQueue(label: "heed.training", qos: .userInitiated)

  /// Asks for a few steps; what was asked for before is not wanted any more.
  func submit(_ request: TrainingRequest) {
    desk.withLock { $0.wanted = request.generation }
    queue.async { self.work(on: request) }
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

  private func isWanted(_ request: TrainingRequest) -> Bool {
    desk.withLock { $0.wanted == request.generation }
  }

  private func work(on request: TrainingRequest) {
    let end = Date(timeIntervalSinceNow: 1 / Double(max(1, request.reportsASecond)))
    guard isWanted(request) else { return }
    var run = start(of: request)
    guard run.stepCount == request.start else { return }
    let before = run
    guard let report = request.perform(&run, isCancelled: { !self.isWanted(request) }) else {
      return
    }
    let kept = Kept(before: before, after: run)
    runs.withLock { $0[Key(kind: request.kind, seed: request.seed)] = kept }
    let rest = end.timeIntervalSinceNow
    if rest > 0 { Thread.sleep(forTimeInterval: rest) }
    let isWanted = desk.withLock { desk in
      guard desk.wanted == request.generation else { return false }
      desk.results.append(.trained(report))
      return true
    }
    if isWanted { waker.wake() }
  }

  /// The run at the step that was reported last; where it is not kept, it is trained up to there.
  private func start(of request: TrainingRequest) -> TrainingRun {
    let key = Key(kind: request.kind, seed: request.seed)
    if let kept = runs.withLock({ $0[key] }) {
      if kept.after.stepCount == request.start { return kept.after }
      if kept.before.stepCount == request.start { return kept.before }
    }
    var run = TrainingRun(request.kind, seed: request.seed, snapshotEvery: Int.max)
    run.train(until: request.start) { !self.isWanted(request) }
    return run
  }
}
