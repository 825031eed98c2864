import Attention

/// A task that reads one sequence and writes another: all of them learn in the same way.
protocol SequenceTask: TrainingTask {
  /// The model and the pairs that are kept for measuring.
  var learning: SequenceLearning { get }

  /// Draws a pair.
  static func pair(_ random: inout SplitMix64) -> SequencePair

  /// What a word to read is called.
  static func source(_ word: Int) -> String

  /// What a word to write is called.
  static func target(_ word: Int) -> String

  /// Why a written word reads nothing in particular; nil where each has its place.
  static func aim(_ word: String) -> String?
}

extension SequenceTask {
  var parameters: Parameters { learning.parameters }

  var optimizer: OptimizerRule { .adam(rate: 0.005, clip: 5) }

  static func aim(_ word: String) -> String? { nil }

  func loss(
    _ parameters: ParameterVariables, on tape: inout Tape, random: inout SplitMix64
  ) -> Variable {
    let pairs = (0..<32).map { _ in Self.pair(&random) }
    return learning.model.loss(of: pairs, parameters, on: &tape)
  }

  func readings(_ parameters: Parameters, without ablated: Set<Int>) -> [TrainingReading] {
    learning.readings(parameters, without: ablated)
  }

  func subject(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedSubject {
    learning.subject(
      parameters, without: ablated, source: Self.source, target: Self.target, aim: Self.aim)
  }

  func example(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedExample {
    learning.example(parameters, without: ablated, source: Self.source, target: Self.target)
  }
}
