import Attention

/// A model in training: it starts from a seed, and a step at a time it gets better.
///
///     var run = TrainingRun(.induction, seed: 7)
///     run.step()
///     run.losses.count  // 1
///
/// A run reads no clock and no file: the same task, seed and number of steps give the same bits on
/// every system. It is a value; a copy goes its own way.
public struct TrainingRun: Sendable {
  /// What is learned.
  public let kind: TrainingTaskKind
  /// Where starting values and examples begin.
  public let seed: UInt64
  /// The loss of every step on its own examples, before the step: what the task makes smaller.
  public private(set) var losses: [Double] = []
  /// The model as it was at some steps, the start among them.
  public private(set) var snapshots: [TrainingSnapshot] = []
  /// The tables now.
  public private(set) var parameters: Parameters

  private var task: any TrainingTask
  private var optimizer: Optimizer
  private var tape = Tape()
  private let interval: Int

  /// Starts a task.
  ///
  /// - Parameters:
  ///   - kind: What is to be learned.
  ///   - seed: Where starting values and examples begin.
  ///   - interval: How many steps lie between two snapshots, at least 1.
  /// - Complexity: One measurement of the task.
  public init(_ kind: TrainingTaskKind, seed: UInt64, snapshotEvery interval: Int = 10) {
    self.kind = kind
    self.seed = seed
    self.interval = max(1, interval)
    task = kind.task(seed: seed)
    parameters = task.parameters
    optimizer = Optimizer(task.optimizer)
    keepSnapshot()
  }

  /// Starts a task and takes steps, until there are so many or it is told to stop.
  ///
  ///     let run = TrainingRun(.induction, seed: 7, steps: 300)
  ///     run.model.reading("accuracy on the repeat")  // 1
  ///
  /// - Parameters:
  ///   - kind: What is to be learned.
  ///   - seed: Where starting values and examples begin.
  ///   - steps: How many steps the run shall have.
  ///   - isCancelled: Asked before every step.
  /// - Complexity: Proportional to the steps taken.
  public init(
    _ kind: TrainingTaskKind, seed: UInt64, steps: Int, isCancelled: () -> Bool = { false }
  ) {
    self.init(kind, seed: seed, snapshotEvery: Self.interval(steps: steps))
    train(until: steps, isCancelled: isCancelled)
  }

  /// How many steps lie between two snapshots of a run of so many steps, so that there are about
  /// thirty.
  ///
  ///     TrainingRun.interval(steps: 300)  // 10
  public static func interval(steps: Int) -> Int { max(1, steps / 30) }

  /// How many steps were taken.
  public var stepCount: Int { losses.count }

  /// Takes one step: examples, loss, gradients, new numbers.
  ///
  /// - Complexity: Two to three times that of computing the loss.
  public mutating func step() {
    tape.clear()
    var random = SplitMix64(seed: seed, stream: stepCount + 1)
    let variables = ParameterVariables(parameters, on: &tape)
    let loss = task.loss(variables, on: &tape, random: &random)
    tape.differentiate(loss)
    optimizer.update(&parameters, gradients: variables.all.map { tape.gradient(of: $0) })
    losses.append(tape.number(loss))
    if stepCount.isMultiple(of: interval) { keepSnapshot() }
  }

  /// Takes steps until there are so many, or until it is told to stop between two of them.
  ///
  /// - Parameters:
  ///   - count: How many steps the run shall have.
  ///   - isCancelled: Asked before every step.
  /// - Complexity: Proportional to the steps taken.
  public mutating func train(until count: Int, isCancelled: () -> Bool = { false }) {
    while stepCount < count, !isCancelled() { step() }
  }

  /// What was measured of one name, at every snapshot.
  public func history(of name: String) -> [Double] {
    snapshots.compactMap { $0.reading(name) }
  }

  /// What the model of a snapshot does with the fixed example.
  ///
  /// - Parameters:
  ///   - snapshot: A snapshot of this run.
  ///   - ablated: The layers that add nothing, from 0; only where `kind.canBeAblated`.
  /// - Returns: Maps and what is expected.
  /// - Complexity: O(one example).
  public func example(
    at snapshot: TrainingSnapshot, without ablated: Set<Int> = []
  ) -> TrainedExample {
    task.example(snapshot.parameters, without: ablated)
  }

  /// What the model does now with the fixed example.
  public var example: TrainedExample { task.example(parameters, without: []) }

  /// The model now.
  public var model: TrainedModel { model(parameters, step: stepCount) }

  /// The model of a snapshot.
  public func model(at snapshot: TrainingSnapshot) -> TrainedModel {
    model(snapshot.parameters, step: snapshot.step)
  }

  private func model(_ parameters: Parameters, step: Int) -> TrainedModel {
    TrainedModel(kind, seed: seed, step: step, parameters: parameters, task: task)
  }

  /// The mean loss of the last ten steps, or of all if there are fewer; nil before the first.
  public var loss: Double? {
    let last = losses.suffix(10)
    return last.isEmpty ? nil : last.reduce(0, +) / Double(last.count)
  }

  /// How good the model is now.
  ///
  /// - Complexity: One measurement of the task.
  public var readings: [TrainingReading] { task.readings(parameters) }

  private mutating func keepSnapshot() {
    snapshots.append(
      TrainingSnapshot(
        step: stepCount, parameters: parameters, readings: readings, loss: loss))
  }
}

/// A model as it was after some steps.
public struct TrainingSnapshot: Equatable, Sendable {
  /// After how many steps.
  public let step: Int
  /// Its tables.
  public let parameters: Parameters
  /// How good it was.
  public let readings: [TrainingReading]
  /// The mean loss of the ten steps before; nil at the start.
  public let loss: Double?

  /// A number that was measured, by its name; the loss too.
  public func reading(_ name: String) -> Double? {
    name == TrainingMeasure.loss ? loss : readings.first { $0.name == name }?.value
  }
}
