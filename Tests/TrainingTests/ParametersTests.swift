import Testing

@testable import Training

@Suite struct ParametersTests {
  @Test func `tables are found by place and by name, and counted`() {
    var parameters = Parameters()
    let first = parameters.add("first", Table([[1, 2]]))
    let second = parameters.add("second", Table([[3], [4]]))
    #expect(parameters[first].numbers == [1, 2])
    #expect(parameters["second"] == parameters[second])
    #expect(parameters["third"] == nil)
    #expect(parameters.count == 4)
    var tape = Tape()
    let variables = ParameterVariables(parameters, on: &tape)
    #expect(tape.numbers(variables[second]) == [3, 4])
  }
}
