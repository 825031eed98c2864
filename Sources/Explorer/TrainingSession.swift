import Training

/// A task that is trained before one's eyes: what was asked for, and every snapshot so far.
///
/// A value: the work is done elsewhere, and comes as a report after every few steps.
public struct TrainingSession: Equatable, Sendable {
  /// A model after some steps, and how good it is.
  public struct Point: Equatable, Sendable {
    /// The model.
    public let model: TrainedModel
    /// What was measured of it; the loss of the last steps too.
    public let readings: [TrainingReading]

    /// Puts a point together.
    public init(model: TrainedModel, readings: [TrainingReading]) {
      self.model = model
      self.readings = readings
    }

    /// A number that was measured, by its name.
    public func reading(_ name: String) -> Double? { readings.first { $0.name == name }?.value }
  }

  /// What is learned.
  public let kind: TrainingTaskKind
  /// Where starting values and examples begin.
  public let seed: UInt64
  /// How many steps a run has.
  public let stepCount: Int
  /// How many steps lie between two points.
  public let interval: Int
  /// The start and one point every so many steps.
  public private(set) var points: [Point]
  /// The model as far as it is trained.
  public private(set) var newest: Point
  /// Up to which step it is to be trained; the newest one where it is paused.
  public internal(set) var target: Int
  /// Whether it is said what each measure should come to.
  var goals = Goals.shown

  /// Whether it is said what each measure should come to.
  enum Goals: Equatable, Sendable {
    /// Beside every measure.
    case shown
    /// Not yet, as it is asked for.
    case hidden
  }

  /// Opens a task at step 0.
  ///
  /// - Parameters:
  ///   - kind: What is to be learned.
  ///   - seed: Where starting values and examples begin.
  ///   - steps: How many steps a run has; nil for the usual number.
  ///   - interval: How many steps lie between two points; nil for about thirty points.
  /// - Complexity: One measurement of the task.
  public init(
    _ kind: TrainingTaskKind, seed: UInt64, steps: Int? = nil, pointEvery interval: Int? = nil
  ) {
    self.kind = kind
    self.seed = seed
    let stepCount = max(1, steps ?? kind.usualStepCount)
    self.stepCount = stepCount
    self.interval = max(1, interval ?? TrainingRun.interval(steps: stepCount))
    let start = TrainingRun(kind, seed: seed, snapshotEvery: Int.max)
    newest = Point(model: start.model, readings: start.readings)
    points = [newest]
    target = 0
  }

  /// The seed of a run where none is asked for.
  public static let usualSeed: UInt64 = 7

  /// Whether steps are being taken.
  public var isRunning: Bool { target > newest.model.step }

  /// Whether all steps are done.
  public var isDone: Bool { newest.model.step >= stepCount }

  /// The point of a step: the newest or a kept one.
  public func point(at step: Int) -> Point? {
    newest.model.step == step ? newest : points.first { $0.model.step == step }
  }

  /// The steps that can be looked at, in order.
  public var steps: [Int] {
    let kept = points.map(\.model.step)
    return kept.last == newest.model.step ? kept : kept + [newest.model.step]
  }

  /// The last kept point at or before a step.
  public func lastPoint(before step: Int) -> Point? { points.last { $0.model.step <= step } }

  /// Where the run is: `‖ paused at step 150 of 300`.
  ///
  /// - Parameter step: The step that is looked at.
  /// - Returns: A few words.
  func progress(at step: Int) -> String {
    let newest = newest.model.step
    if step != newest, !isRunning {
      return "‖ at step \(step), trained to \(newest) of \(stepCount)"
    }
    if isRunning { return "▸ running, step \(step) of \(stepCount)" }
    if isDone { return "‖ done, step \(step) of \(stepCount)" }
    return "‖ paused at step \(step) of \(stepCount)"
  }

  /// Whether a model is one of this run.
  func has(_ model: TrainedModel) -> Bool { model.kind == kind && model.seed == seed }

  /// Takes over what was trained.
  mutating func take(_ reported: [Point]) {
    for point in reported where point.model.step > newest.model.step {
      newest = point
      if point.model.step.isMultiple(of: interval) { points.append(point) }
    }
  }
}

/// A few steps to be trained.
public struct TrainingRequest: Equatable, Sendable {
  /// Counts the requests: a report with another number is stale.
  public let generation: Int
  /// What is learned.
  public let kind: TrainingTaskKind
  /// Where starting values and examples begin.
  public let seed: UInt64
  /// The step that was reported last.
  public let start: Int
  /// The step to train up to.
  public let end: Int
  /// Steps that are multiples of this are reported too.
  public let interval: Int
  /// How many reports there are in a second, at most.
  public let reportsASecond: Int
}

/// What was trained.
public struct TrainingReport: Equatable, Sendable {
  /// The number of the request.
  public let generation: Int
  /// The models after the steps that are kept and after the last one.
  public let points: [TrainingSession.Point]

  /// Puts a report together.
  public init(generation: Int, points: [TrainingSession.Point]) {
    self.generation = generation
    self.points = points
  }
}

extension TrainingRequest {
  /// Trains a run on and reports.
  ///
  /// - Parameters:
  ///   - run: The run at the start of the request.
  ///   - isCancelled: Asked before every step.
  /// - Returns: The report, or nil where it was told to stop before the end.
  /// - Complexity: Proportional to the steps.
  public func perform(
    _ run: inout TrainingRun, isCancelled: () -> Bool = { false }
  ) -> TrainingReport? {
    var points: [TrainingSession.Point] = []
    while run.stepCount < end {
      if isCancelled() { return nil }
      run.step()
      guard run.stepCount == end || run.stepCount.isMultiple(of: interval) else { continue }
      let loss = run.loss.map { [TrainingReading(name: TrainingMeasure.loss, value: $0)] } ?? []
      points.append(TrainingSession.Point(model: run.model, readings: run.readings + loss))
    }
    return TrainingReport(generation: generation, points: points)
  }
}
