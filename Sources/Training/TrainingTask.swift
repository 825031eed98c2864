import Attention

/// Something small that attention learns while one watches.
protocol TrainingTask: Sendable {
  /// The tables before the first step.
  var parameters: Parameters { get }
  /// How gradients become steps.
  var optimizer: OptimizerRule { get }

  /// Draws the examples of one step and computes how wrong the model is about them.
  ///
  /// - Parameters:
  ///   - parameters: The tables now.
  ///   - tape: Where to compute.
  ///   - random: Numbers that belong to this step alone.
  /// - Returns: One number, which the step makes smaller.
  mutating func loss(
    _ parameters: ParameterVariables, on tape: inout Tape, random: inout SplitMix64
  ) -> Variable

  /// How good the model is on examples that are kept for measuring.
  ///
  /// - Parameters:
  ///   - parameters: The tables now.
  ///   - ablated: The layers that add nothing; a task whose only head is the whole model takes none.
  /// - Returns: Every measured number.
  func readings(_ parameters: Parameters, without ablated: Set<Int>) -> [TrainingReading]

  /// The fixed example for the engine.
  func subject(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedSubject

  /// What the model does with one fixed example.
  func example(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedExample
}

extension TrainingTask {
  /// How good the whole model is.
  func readings(_ parameters: Parameters) -> [TrainingReading] {
    readings(parameters, without: [])
  }
}

/// One measured number of a model.
public struct TrainingReading: Equatable, Sendable {
  /// What is measured, such as "accuracy on the repeat".
  public let name: String
  /// The number.
  public let value: Double

  /// Puts a reading together.
  public init(name: String, value: Double) {
    self.name = name
    self.value = value
  }
}

/// A fixed example, as a model reads it.
public struct TrainedExample: Equatable, Sendable {
  /// One map for every head, the first layer first.
  public let maps: [TrainedMap]
  /// What the model expects in every row, or none where nothing is predicted row by row.
  public let predictions: TrainedPredictions?
}

/// The weights of one head for a fixed example.
public struct TrainedMap: Equatable, Sendable {
  /// Which head, such as "layer 1".
  public let title: String
  /// What asks, one for every row.
  public let queries: [String]
  /// What is read, one for every column.
  public let keys: [String]
  /// The weights.
  public let weights: Table
}

/// The probabilities that a model gives to what could come.
public struct TrainedPredictions: Equatable, Sendable {
  /// What could come, one for every column.
  public let choices: [String]
  /// What is right, as a column, for every row that has an answer.
  public let answers: [Int?]
  /// One row for every row of the map.
  public let probabilities: Table
}
