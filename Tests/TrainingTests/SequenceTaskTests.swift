import Attention
import Testing

@testable import Training

@Suite struct SequenceTaskTests {
  @Test func `all tasks that write sequences learn at one pace, from 32 pairs a step`() {
    let tasks: [any SequenceTask] = [
      ReversalTask(.general, seed: 1), TranslationTask(.placed, .additive, seed: 1),
      DateTask(seed: 1),
    ]
    for task in tasks {
      #expect(task.optimizer == .adam(rate: 0.005, clip: 5))
      #expect(task.parameters == task.learning.parameters)
    }
  }

  @Test func `the loss of a step is that of its 32 pairs`() {
    let task = ReversalTask(.general, seed: 1)
    var (drawn, again) = (SplitMix64(seed: 4, stream: 0), SplitMix64(seed: 4, stream: 0))
    var tape = Tape()
    let variables = ParameterVariables(task.parameters, on: &tape)
    let loss = task.loss(variables, on: &tape, random: &drawn)
    let pairs = (0..<32).map { _ in ReversalTask.pair(&again) }
    let expected = task.learning.model.loss(of: pairs, variables, on: &tape)
    #expect(tape.number(loss) == tape.number(expected))
    #expect(drawn == again)
  }

  @Test func `only words that are chosen by another one say why they read nothing`() {
    #expect(ReversalTask.aim("3") == nil)
    #expect(TranslationTask.aim("la")?.hasPrefix("la is chosen by its noun") == true)
  }
}
