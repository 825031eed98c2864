import Attention
import Testing

@testable import Training

@Suite struct RecurrentCellTests {
  private func cell() -> (RecurrentCell, Parameters) {
    var random = SplitMix64(seed: 1, stream: 0)
    var parameters = Parameters()
    let cell = RecurrentCell(
      "cell", inputWidth: 3, width: 2, to: &parameters, random: &random)
    return (cell, parameters)
  }

  @Test func `a cell has three tables, each with three parts`() {
    let (_, parameters) = cell()
    #expect(parameters.names == ["cell input", "cell state", "cell bias"])
    #expect(parameters.tables.map(\.columnCount) == [6, 6, 6])
  }

  @Test func `an open update gate keeps the state, a closed one replaces it`() {
    var (cell, parameters) = cell()
    for (bias, expected) in [(40.0, [0.25, -0.5]), (-40, [0, 0])] {
      parameters.tables = parameters.tables.map {
        Table(rowCount: $0.rowCount, columnCount: $0.columnCount)
      }
      parameters.tables[2].numbers = [bias, bias, 0, 0, 0, 0]
      var tape = Tape()
      let variables = ParameterVariables(parameters, on: &tape)
      let prepared = cell.prepared(tape.variable(Table([[1, 2, 3]])), variables, on: &tape)
      let next = cell.next(
        after: tape.variable(Table([[0.25, -0.5]])), prepared: prepared, variables, on: &tape)
      for (found, expected) in zip(tape.numbers(next), expected) {
        #expect(abs(found - expected) < 1e-12)
      }
    }
  }

  @Test func `the gradients through two steps are those of finite differences`() {
    let (cell, parameters) = cell()
    let error = gradientError([(2, 3), (2, 2)]) { tape, inputs in
      let variables = ParameterVariables(parameters, on: &tape)
      let prepared = cell.prepared(inputs[0], variables, on: &tape)
      let first = cell.next(after: inputs[1], prepared: prepared, variables, on: &tape)
      return cell.next(after: first, prepared: prepared, variables, on: &tape)
    }
    #expect(error < 1e-7)
  }
}
