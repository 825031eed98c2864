import ArgumentParser
import Models
import Testing

@testable import heed

@Suite struct OpenOptionTests {
  private func run(text: [String], open: [String]) throws -> ModelRun {
    try heed.run(
      TextArgument.parse(text), OpenOption.parse(open), axes: AxisOptions.parse([]),
      head: HeadOptions.parse([]), words: WordOptions.parse([]), model: ModelOptions.parse([]),
      for: "show")
  }

  @Test func `a command takes a text or a scenario, not both and not neither`() throws {
    #expect(try run(text: ["it was"], open: []).scenario == nil)
    #expect(try run(text: [], open: ["--open", "soft-lookup"]).isOfVectors)
    #expect(throws: UsageError.textAndScenario(command: "show")) {
      _ = try run(text: ["it was"], open: ["--open", "soft-lookup"])
    }
    #expect(throws: UsageError.noText(command: "show")) { _ = try run(text: [], open: []) }
  }

  @Test func `a head can be named in a scenario as in a sentence`() throws {
    let run = try heed.run(
      TextArgument.parse([]), OpenOption.parse(["--open", "scores"]),
      axes: AxisOptions.parse([]), head: HeadOptions.parse(["--head", "2"]),
      words: WordOptions.parse([]), model: ModelOptions.parse([]), for: "show")
    #expect(run.head?.name == "dot")
  }
}
