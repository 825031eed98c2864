import Testing
import Training

@testable import Explorer

@Suite struct TrainingMemoryTests {
  @Test func `what is remembered is what is computed`() {
    var memory = TrainingMemory()
    let models = (0...8).map { TrainingRun(.softChoice, seed: 7, steps: $0).model }
    for _ in 0..<2 {
      for model in models {
        #expect(memory.subject(of: model, without: []) == model.subject())
        #expect(memory.trace(of: model, without: []) == model.subject().trace())
        #expect(memory.readings(of: model, without: []) == model.readings())
      }
    }
  }

  @Test func `with a layer off it is another model`() {
    var memory = TrainingMemory()
    let model = TrainingRun(.causalPalindrome, seed: 7).model
    let whole = memory.readings(of: model, without: [])
    #expect(memory.readings(of: model, without: [0]) != whole)
    #expect(memory.readings(of: model, without: []) == whole)
  }

  @Test func `the errors of widths fall to the best and rise again`() {
    var memory = TrainingMemory()
    let errors = memory.errors(of: .learnedWidth)
    #expect(errors.count == 31)
    #expect(errors[15] < errors[5] && errors[15] < errors[30])
    #expect(memory.errors(of: .learnedWidth) == errors)
    #expect(memory.errors(of: .softChoice).isEmpty)
  }
}
