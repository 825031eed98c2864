import Models
import Screen
import Views

/// How far a run of a checkpoint has come.
public struct RunStatus: Equatable, Sendable {
  /// How many layers have been run.
  public let layersDone: Int
  /// How many there are.
  public let layerCount: Int

  /// Creates a status.
  public init(layersDone: Int, layerCount: Int) {
    self.layersDone = layersDone
    self.layerCount = layerCount
  }

  /// The status of a run that is under way.
  public init(_ progress: RunProgress) {
    self.init(layersDone: progress.layersDone, layerCount: progress.layerCount)
  }
}

/// A run that takes its time: what it has computed so far, its end, and what stops it.
extension State {
  /// Whether Esc ends a run.
  var isCancellable: Bool { isComputing && exploration.input.checkpoint != nil }

  /// What is said while a run is under way: `layer 3 of 12`.
  var computingAside: String {
    progress.map { "layer \($0.layersDone) of \($0.layerCount)" } ?? "computing …"
  }

  /// Takes over what a run has computed so far, where nothing complete is on the screen.
  mutating func follow(generation: Int, _ status: RunStatus, _ trace: ModelTrace) {
    guard generation == self.generation, isComputing else { return }
    progress = status
    guard exploration.trace.isPartial, !trace.layers.isEmpty else { return }
    let isFirst = exploration.head == nil
    exploration.takeOver(trace, before: nil)
    if isFirst { exploration.clampSelection() }
  }

  /// Says why a run was not possible; what was there before stays.
  mutating func failTrace(generation: Int, _ reason: String) {
    guard generation == self.generation, isComputing else { return }
    isComputing = false
    progress = nil
    message = reason
  }

  /// Ends the run that is under way, and goes back to what is on the screen.
  mutating func endRun() -> [Effect] {
    let isPartial = exploration.trace.isPartial
    let (done, all) = (exploration.trace.layers.count, exploration.trace.headCounts.count)
    let effects = cancelTrace()
    exploration.input = exploration.traced
    message =
      isPartial
      ? "the run was ended: \(done) of \(all) layers are shown"
      : "the run was ended; what was there before is shown"
    return effects
  }

  /// What is shown while there is no head yet: the model, and how far its first run has come.
  func drawWaiting(_ frame: inout Frame) {
    let trace = exploration.trace
    let heads = trace.headCounts.max() ?? 0
    let lines = [
      " heed · \(trace.modelName), \(trace.headCounts.count) layers × \(heads) heads",
      " \(exploration.input.line)",
      " \(message ?? (isComputing ? computingAside : ""))",
      " \(keyName(.quit)) quits",
    ]
    for (row, line) in lines.enumerated() where row < rows {
      frame.write(
        DisplayText(line).truncated(to: columns), row: row, column: 0,
        style: row == 2 && !isComputing ? .role(.warning) : .plain, in: frame.bounds)
    }
  }
}
