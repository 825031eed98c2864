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
    var results: [Action] = []
  }

  private let model: ToyModel
  private let waker = Waker()
  private let desk = Mutex(Desk())
  private let queue = DispatchQueue(label: "heed.model", qos: .userInitiated)
  private let surveyQueue = DispatchQueue(label: "heed.survey", qos: .utility)

  /// Creates a worker for a model; it wakes the terminal's loop when a run has ended.
  init(model: ToyModel) { self.model = model }

  /// Asks for a run; one that still waits for its turn is forgotten.
  func submit(_ request: TraceRequest) {
    let isIdle = desk.withLock { desk in
      desk.next = request
      defer { desk.isRunning = true }
      return !desk.isRunning
    }
    if isIdle { queue.async { self.work() } }
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
      let trace = request.input.run(model)
      report(
        .traced(
          generation: request.generation, trace: trace, thumbnails: request.thumbnails(of: trace)))
    }
  }

  private func report(_ result: Action) {
    desk.withLock { $0.results.append(result) }
    waker.wake()
  }

  private func takeNext() -> TraceRequest? {
    desk.withLock { desk in
      defer { desk.next = nil }
      desk.isRunning = desk.next != nil
      return desk.next
    }
  }
}
