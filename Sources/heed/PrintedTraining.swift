import Explorer
import Foundation
import Training

/// A run without a screen: progress on standard error, and what came out.
struct PrintedTraining {
  /// The task at its start.
  let session: TrainingSession

  /// Trains to the end, or until it is interrupted.
  func perform() -> TrainingSummary {
    Interruption.listen()
    let start = Date()
    let stepCount = session.stepCount
    var run = TrainingRun(session.kind, seed: session.seed, snapshotEvery: session.interval)
    var progress = TrainingProgress(
      kind: session.kind, stepCount: stepCount, style: isTerminal(2) ? .bar : .lines)
    while run.stepCount < stepCount, !Interruption.hasCome {
      run.step()
      progress.report(run)
    }
    progress.end()
    return TrainingSummary(
      run: run, stepCount: stepCount, seconds: Date().timeIntervalSince(start),
      isCancelled: run.stepCount < stepCount)
  }
}

/// What is told of a run while it goes on: a bar that moves, or a line every tenth of it.
struct TrainingProgress {
  /// How it is told.
  enum Style: Equatable {
    /// One line that is written over and over, for a terminal.
    case bar
    /// Lines, for a file.
    case lines
  }

  let kind: TrainingTaskKind
  let stepCount: Int
  let style: Style
  private var lastTold = 0
  private var lastTime = Date.distantPast
  private var width = 0
  /// What was measured between two snapshots, and when.
  private var measured: (step: Int, readings: [TrainingReading])?
  private var lastMeasured = Date.distantPast

  init(kind: TrainingTaskKind, stepCount: Int, style: Style) {
    self.kind = kind
    self.stepCount = stepCount
    self.style = style
  }

  /// Tells where the run is, at most thirty times a second.
  mutating func report(_ run: TrainingRun) {
    let isEnd = run.stepCount == stepCount
    switch style {
    case .bar:
      guard isEnd || Date().timeIntervalSince(lastTime) >= 1.0 / 30 else { return }
      lastTime = Date()
      measure(run)
      let line = barLine(run)
      StandardError.write("\r" + line + String(repeating: " ", count: max(0, width - line.count)))
      width = line.count
    case .lines:
      guard isEnd || run.stepCount - lastTold >= max(1, stepCount / 10) else { return }
      lastTold = run.stepCount
      measure(run)
      StandardError.write(textLine(run) + "\n")
    }
  }

  /// Leaves the line of the bar.
  func end() {
    if style == .bar, width > 0 { StandardError.write("\n") }
  }

  /// The bar: `induction  [##########..........]  160 of 300  accuracy on the repeat .812`.
  func barLine(_ run: TrainingRun) -> String {
    let filled = 20 * run.stepCount / max(1, stepCount)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
    return "\(kind.rawValue)  [\(bar)]  \(run.stepCount) of \(stepCount)\(measure(of: run))"
  }

  /// The line: `induction: step 30 of 300  accuracy on the repeat .071`.
  func textLine(_ run: TrainingRun) -> String {
    "\(kind.rawValue): step \(run.stepCount) of \(stepCount)\(measure(of: run))"
  }

  /// Measures a run whose last snapshot lies behind: for every line, for a bar once a second.
  private mutating func measure(_ run: TrainingRun) {
    guard run.stepCount > (run.snapshots.last?.step ?? 0),
      style == .lines || Date().timeIntervalSince(lastMeasured) >= 1
    else { return }
    measured = (run.stepCount, run.readings)
    lastMeasured = Date()
  }

  /// The last measure that says whether the task is learned.
  private func measure(of run: TrainingRun) -> String {
    let measure = kind.mainMeasure
    let snapshot = run.snapshots.last
    let newer = measured.flatMap { $0.step > (snapshot?.step ?? 0) ? $0.readings : nil }
    let value =
      newer?.first { $0.name == measure.name }?.value ?? snapshot?.reading(measure.name)
    return value.map { "  \(measure.name) \(measure.text($0))" } ?? ""
  }
}
