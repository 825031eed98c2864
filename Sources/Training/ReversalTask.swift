/// Digits written backwards: the map becomes a diagonal from the lower left to the upper right.
struct ReversalTask: TrainingTask {
  let optimizer = OptimizerRule.adam(rate: 0.005, clip: 5)
  private let learning: SequenceLearning

  /// Draws starting values and the digits that are kept for measuring.
  init(_ score: SequenceModel.Score, seed: UInt64) {
    learning = SequenceLearning(
      SequenceModel.Sizes(sourceWords: 10, targetWords: 10, sourceLength: 9), reading: .placed,
      score: score, seed: seed, pair: Self.pair)
  }

  var parameters: Parameters { learning.parameters }

  func loss(
    _ parameters: ParameterVariables, on tape: inout Tape, random: inout SeededRandom
  ) -> Variable {
    let pairs = (0..<32).map { _ in Self.pair(&random) }
    return learning.model.loss(of: pairs, parameters, on: &tape)
  }

  func readings(_ parameters: Parameters, without ablated: Set<Int>) -> [TrainingReading] {
    learning.readings(parameters, without: ablated)
  }

  func subject(_ parameters: Parameters, without ablated: Set<Int>) -> TrainedSubject {
    learning.subject(
      parameters, without: ablated, source: { "\($0)" }, target: { "\($0)" })
  }

  func example(_ parameters: Parameters) -> TrainedExample {
    learning.example(parameters, source: { "\($0)" }, target: { "\($0)" })
  }

  /// Draws 4 to 8 digits.
  static func pair(_ random: inout SeededRandom) -> SequencePair {
    let count = 4 + random.nextIndex(below: 5)
    var digits: [Int] = []
    for _ in 0..<count { digits.append(random.nextIndex(below: 10)) }
    return SequencePair(
      source: digits, target: digits.reversed(), alignment: (0..<count).reversed().map { $0 })
  }
}
