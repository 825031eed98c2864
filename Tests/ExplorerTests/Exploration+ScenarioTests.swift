import Attention
import Models
import Scenarios
import Testing

@testable import Explorer

@Suite struct ExplorationScenarioTests {
  @Test func `a scenario opens where it says`() throws {
    let scenario = try builtIn("scores")
    let trace = RunInput(scenario).run(ToyModel())
    let opening = scenario.opening(in: trace)
    #expect(opening.address == HeadAddress(layer: 0, head: 0))
    #expect(opening.query == 0)
    #expect(opening.key == 2)
  }

  @Test func `a sentence is run by the toy model and can be edited`() throws {
    let input = RunInput(try builtIn("pronoun-wide"))
    #expect(input.isSentence)
    #expect(input.text.hasSuffix("too wide"))
    #expect(input.run(ToyModel()).origin == .handMade)
    #expect(RunInput(try builtIn("soft-lookup")).isSentence == false)
  }

  @Test(arguments: BuiltInScenario.all.map(\.name))
  func `every demo shows what it promises`(name: String) throws {
    let scenario = try builtIn(name)
    let trace = RunInput(scenario).run(ToyModel())
    let results = scenario.check(trace)
    #expect(results.count >= 2)
    for result in results {
      #expect(result.failure == nil, "line \(result.expectation.line): \(result.failure ?? "")")
    }
    let opening = scenario.opening(in: trace)
    #expect(scenario.selection.query == nil || opening.query != nil)
    #expect(scenario.selection.key == nil || opening.key != nil)
    #expect(scenario.selection.head == nil || opening.address != nil)
  }
}
