/// A model after some steps of a task: what it can, and its example for the engine.
///
///     let model = TrainingRun(.induction, seed: 7, steps: 300).model
///     model.reading("accuracy on the repeat")  // 1
///     model.readings(without: [0])  // the same measured without the first layer
///
/// Task, seed and step say everything about it: two models that have them in common are equal.
public struct TrainedModel: Sendable {
  /// What was learned.
  public let kind: TrainingTaskKind
  /// Where starting values and examples began.
  public let seed: UInt64
  /// After how many steps.
  public let step: Int
  /// Its tables.
  public let parameters: Parameters
  private let task: any TrainingTask

  init(
    _ kind: TrainingTaskKind, seed: UInt64, step: Int, parameters: Parameters,
    task: any TrainingTask
  ) {
    self.kind = kind
    self.seed = seed
    self.step = step
    self.parameters = parameters
    self.task = task
  }

  /// How good it is, on examples that are kept for measuring.
  ///
  /// - Parameter ablated: The layers that add nothing, from 0; only where `kind.canBeAblated`.
  /// - Returns: Every measured number.
  /// - Complexity: One measurement of the task.
  public func readings(without ablated: Set<Int> = []) -> [TrainingReading] {
    task.readings(parameters, without: ablated)
  }

  /// One measured number by its name, or nil.
  ///
  /// - Complexity: One measurement of the task.
  public func reading(_ name: String) -> Double? { readings().first { $0.name == name }?.value }

  /// The fixed example, ready for the engine.
  ///
  /// - Parameter ablated: The layers that add nothing, from 0.
  /// - Returns: Names, tables and what is to be learned.
  /// - Complexity: O(one example).
  public func subject(without ablated: Set<Int> = []) -> TrainedSubject {
    task.subject(parameters, without: ablated)
  }
}

extension TrainedModel: Equatable {
  /// Whether both are the same step of the same run.
  public static func == (left: TrainedModel, right: TrainedModel) -> Bool {
    left.step == right.step && left.kind == right.kind && left.seed == right.seed
  }
}
