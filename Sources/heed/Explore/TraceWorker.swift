import Dispatch
import Explorer
import Models
import Synchronization
import Terminal

/// Runs the model away from the main thread, one request at a time; only the newest one waits.
///
/// Large maps are looked through beside it, so that typing never waits for them.
///
/// A class because the main thread and the worker share it; what they share stands behind a lock.
final class TraceWorker: Sendable {
  private struct Desk {
    var next: TraceRequest?
    var isRunning = false
    /// Whether the run that is under way is to end.
    var isCancelled = false
    var results: [Action] = []
  }

  private let model: ToyModel
  private let checkpoint: TextModel?
  private let waker = Waker()
  private let desk = Mutex(Desk())
  private let queue = DispatchQueue(label: "heed.model", qos: .userInitiated)
  private let surveyQueue = DispatchQueue(label: "heed.survey", qos: .utility)

  /// Creates a worker for the toy model, and for a checkpoint where one reads the text; it wakes the
  /// terminal's loop when a run has ended.
  init(model: ToyModel, checkpoint: TextModel? = nil) {
    self.model = model
    self.checkpoint = checkpoint
  }

  /// Asks for a run; one that still waits for its turn is forgotten.
  func submit(_ request: TraceRequest) {
    let isIdle = desk.withLock { desk in
      desk.next = request
      defer { desk.isRunning = true }
      return !desk.isRunning
    }
    if isIdle { queue.async { self.work() } }
  }

  /// Ends the run that is under way, and forgets the one that waits.
  func cancel() {
    desk.withLock { desk in
      desk.next = nil
      desk.isCancelled = true
    }
  }

  /// Asks for a large map to be looked through; the state asks for one at a time.
  func submit(_ request: SurveyRequest) {
    surveyQueue.async {
      Guard.note("looking through a map")
      self.report(.surveyed(request, request.survey()))
    }
  }

  /// The runs that have ended since the last call.
  func takeResults() -> [Action] {
    desk.withLock { desk in
      defer { desk.results = [] }
      return desk.results
    }
  }

  private func work() {
    Guard.note("running the model")
    while let request = takeNext() {
      do {
        guard let trace = try trace(of: request) else { continue }
        report(
          .traced(
            generation: request.generation, trace: trace,
            thumbnails: request.thumbnails(of: trace)))
      } catch {
        report(.failed(generation: request.generation, reason: error.description))
      }
    }
  }

  /// Runs a model; nil where the run was ended.
  private func trace(of request: TraceRequest) throws(ModelError) -> ModelTrace? {
    guard request.input.checkpoint != nil, let checkpoint else { return request.input.run(model) }
    let started = ContinuousClock.now
    let lastReport = Mutex(started)
    do {
      return try request.input.run(checkpoint) { progress in
        guard self.isWanted else { return .stop }
        let now = ContinuousClock.now
        let isDue = lastReport.withLock { last in
          guard last.duration(to: now) >= Self.reportInterval else { return false }
          last = now
          return true
        }
        if isDue {
          self.report(
            .progressed(
              generation: request.generation, RunStatus(progress), trace: progress.trace))
        }
        return .goOn
      }.trace
    } catch .cancelled {
      return nil
    }
  }

  /// How often a run says how far it has come.
  private static let reportInterval = Duration.milliseconds(100)

  /// Whether the run that is under way is still asked for.
  private var isWanted: Bool { desk.withLock { !$0.isCancelled && $0.next == nil } }

  private func report(_ result: Action) {
    desk.withLock { $0.results.append(result) }
    waker.wake()
  }

  private func takeNext() -> TraceRequest? {
    desk.withLock { desk in
      defer { desk.next = nil }
      desk.isCancelled = false
      desk.isRunning = desk.next != nil
      return desk.next
    }
  }
}
