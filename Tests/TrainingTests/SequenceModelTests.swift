import Attention
import Testing

@testable import Training

@Suite struct SequenceModelTests {
  private let pairs = [
    SequencePair(source: [1, 2, 3], target: [3, 2], alignment: [2, 1]),
    SequencePair(source: [0], target: [0, 1, 2, 3], alignment: []),
  ]

  private func model(
    _ reading: SequenceModel.Reading, _ score: SequenceModel.Score
  ) -> (SequenceModel, Parameters) {
    var random = SplitMix64(seed: 2, stream: 0)
    var parameters = Parameters()
    let model = SequenceModel(
      SequenceModel.Sizes(
        sourceWords: 4, targetWords: 4, sourceLength: 5, embedding: 3, state: 4, units: 2),
      reading: reading, score: score, to: &parameters, random: &random)
    return (model, parameters)
  }

  @Test(
    arguments: [SequenceModel.Reading.placed, .recurrent], [SequenceModel.Score.general, .additive])
  func `all that is written is read from places up to the end of its own text`(
    reading: SequenceModel.Reading, score: SequenceModel.Score
  ) {
    let (model, parameters) = model(reading, score)
    var tape = Tape()
    let variables = ParameterVariables(parameters, on: &tape)
    let writing = model.write(pairs, .given, variables, on: &tape)
    #expect(writing.words == [[3, 0], [2, 1], [4, 2], [4, 3], [4, 4]])
    for weights in writing.weights {
      let table = tape.table(weights)
      #expect(table.row(0)[4] == 0)
      #expect(table.row(1)[2...].allSatisfy { $0 == 0 })
      for row in 0...1 { #expect(abs(table.row(row).reduce(0, +) - 1) < 1e-12) }
    }
  }

  @Test(
    arguments: [SequenceModel.Reading.placed, .recurrent], [SequenceModel.Score.general, .additive])
  func `the gradient of every table is that of finite differences`(
    reading: SequenceModel.Reading, score: SequenceModel.Score
  ) {
    var (model, parameters) = model(reading, score)
    var tape = Tape()
    func loss() -> (Double, [[Double]]) {
      tape.clear()
      let variables = ParameterVariables(parameters, on: &tape)
      let loss = model.loss(of: pairs, variables, on: &tape)
      tape.differentiate(loss)
      return (tape.number(loss), variables.all.map { tape.gradient(of: $0) })
    }
    let gradients = loss().1
    for table in parameters.tables.indices {
      for index in stride(from: 0, to: parameters.tables[table].numbers.count, by: 5) {
        let number = parameters.tables[table].numbers[index]
        parameters.tables[table].numbers[index] = number + 1e-5
        let above = loss().0
        parameters.tables[table].numbers[index] = number - 1e-5
        let below = loss().0
        parameters.tables[table].numbers[index] = number
        #expect(
          abs(gradients[table][index] - (above - below) / 2e-5) < 1e-7,
          "\(parameters.names[table]) \(index)")
      }
    }
  }
}
