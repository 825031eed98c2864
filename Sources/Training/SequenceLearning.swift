import Attention

/// What the tasks that write sequences have in common: a model, and pairs that are kept.
struct SequenceLearning: Sendable {
  /// The tables before the first step.
  let parameters: Parameters
  /// The model.
  let model: SequenceModel
  /// Pairs for measuring; the first is the example.
  let measured: [SequencePair]
  private let sizes: SequenceModel.Sizes

  /// Draws starting values and pairs.
  init(
    _ sizes: SequenceModel.Sizes, reading: SequenceModel.Reading, score: SequenceModel.Score,
    seed: UInt64, pair: (inout SplitMix64) -> SequencePair
  ) {
    var random = SplitMix64(seed: seed, stream: 0)
    var parameters = Parameters()
    self.sizes = sizes
    model = SequenceModel(
      sizes, reading: reading, score: score, to: &parameters, random: &random)
    self.parameters = parameters
    measured = (0..<64).map { _ in pair(&random) }
  }

  /// How much of the kept pairs is written rightly, and where the model looks for it.
  func readings(
    _ parameters: Parameters, without ablated: Set<Int> = []
  ) -> [TrainingReading] {
    let (words, weights) = written(measured, parameters, without: ablated)
    var (right, onPlace, hits) = (Mean(), Mean(), Mean())
    for (index, pair) in measured.enumerated() {
      let steps = 0...pair.target.count
      let isRight = steps.allSatisfy {
        words[$0][index] == pair.word($0, end: sizes.targetWords)
      }
      right.add(isRight ? 1 : 0)
      for (step, place) in pair.alignment.enumerated() {
        guard let place else { continue }
        onPlace.add(weights[step][index, place])
        hits.add(weights[step].largestColumn(ofRow: index) == place ? 1 : 0)
      }
    }
    return [
      TrainingReading(name: "right sequences", value: right.value),
      TrainingReading(name: "weight on the aligned place", value: onPlace.value),
      TrainingReading(name: "aligned place is read most", value: hits.value),
    ]
  }

  /// The first kept pair: what is written, and where is looked for it.
  func example(
    _ parameters: Parameters, without ablated: Set<Int>, source: (Int) -> String,
    target: (Int) -> String
  ) -> TrainedExample {
    let pairs = Array(measured.prefix(1))
    let (words, weights) = written(pairs, parameters, without: ablated)
    let keys = pairs.flatMap(\.source).map(source) + ["end"]
    let end = words.firstIndex { $0.first == sizes.targetWords } ?? words.count - 1
    return TrainedExample(
      maps: [
        TrainedMap(
          title: "written words",
          queries: words.prefix(end + 1).flatMap(\.self).map {
            $0 == sizes.targetWords ? "end" : target($0)
          },
          keys: keys,
          weights: Table(weights.prefix(end + 1).map { Array($0.row(0).prefix(keys.count)) }))
      ], predictions: nil)
  }

  /// The first kept pair for the engine: the state of every step asks, every place is read.
  ///
  /// - Parameters:
  ///   - parameters: The tables now.
  ///   - ablated: Not empty where nothing of what was read gets on.
  ///   - source: What a word to read is called.
  ///   - target: What a word to write is called.
  ///   - aim: Why a written word reads nothing in particular.
  /// - Returns: What the engine needs.
  func subject(
    _ parameters: Parameters, without ablated: Set<Int>, source: (Int) -> String,
    target: (Int) -> String, aim: (_ word: String) -> String? = { _ in nil }
  ) -> TrainedSubject {
    let pair = measured[0]
    var tape = Tape()
    let variables = ParameterVariables(parameters, on: &tape)
    let writing = model.write([pair], .own, variables, on: &tape, without: ablated)
    let words = writing.words.map { $0[0] }
    let end = words.firstIndex(of: sizes.targetWords) ?? words.count - 1
    let keys = pair.source.map(source) + ["end"]
    let states = Table(writing.states.prefix(end + 1).map { tape.table($0).row(0) })
    let read = writing.keys.map { tape.table($0).rows(0..<keys.count) } ?? Table([])
    func name(_ word: Int) -> String { word == sizes.targetWords ? "end" : target(word) }
    return TrainedSubject(
      queries: words.prefix(end + 1).map(name), keys: keys,
      heads: .one(model.head(states: states, keys: read, parameters)),
      readout: model.readout(parameters),
      choices: (0..<sizes.targetWords).map(target) + ["end"],
      answers: (0...end).map { pair.word($0, end: sizes.targetWords) },
      aims: [
        (0...end).map { step in
          guard pair.alignment.indices.contains(step) else { return nil }
          let word = name(pair.target[step])
          guard let place = pair.alignment[step] else {
            return aim(word).map { TrainedAim(keys: [], sentence: $0) }
          }
          return TrainedAim(
            keys: [place], sentence: "to learn: \(word) is written here, from \(keys[place])")
        }
      ])
  }

  /// What the model writes by itself, and where it reads meanwhile, step by step.
  func written(
    _ pairs: [SequencePair], _ parameters: Parameters, without ablated: Set<Int> = []
  ) -> (words: [[Int]], weights: [Table]) {
    var tape = Tape()
    let variables = ParameterVariables(parameters, on: &tape)
    let writing = model.write(pairs, .own, variables, on: &tape, without: ablated)
    return (writing.words, writing.weights.map { tape.table($0) })
  }
}
