import Attention
import Foundation
import Testing

@testable import Scenarios

@Suite struct BuiltInScenarioTests {
  @Test func `the program carries every scenario of the demos, word for word`() throws {
    #expect(
      BuiltInScenario.all.map(\.name)
        == demoFiles.map { $0.deletingPathExtension().lastPathComponent })
    for (scenario, file) in zip(BuiltInScenario.all, demoFiles) {
      let text = try String(contentsOf: file, encoding: .utf8)
      let trimmed = text.hasSuffix("\n") ? String(text.dropLast()) : text
      #expect(scenario.yaml == trimmed, "run .ci/write-built-in-scenarios")
    }
  }

  @Test(arguments: BuiltInScenario.all.map(\.name))
  func `every built-in scenario says what it shows, what to look at and what was made up`(
    name: String
  ) throws {
    let builtIn = try #require(BuiltInScenario.named(name))
    let scenario = try scenario(builtIn.yaml)
    #expect(scenario.title == builtIn.title)
    #expect(scenario.note.count > 60)
    #expect(!scenario.invented.isEmpty)
    #expect(scenario.expectations.count >= 2)
  }

  @Test(arguments: BuiltInScenario.all.map(\.name))
  func `what a scenario with vectors promises is what comes out`(name: String) throws {
    let scenario = try scenario(try #require(BuiltInScenario.named(name)).yaml)
    guard case .vectors(let vectors) = scenario.subject else { return }
    let heads = try vectors.run().heads.enumerated().map { index, head in
      (name: head.name, address: HeadAddress(layer: 0, head: index), head: head.attention)
    }
    let check = ExpectationCheck(
      heads: heads, queryLabels: vectors.queries.labels, keyLabels: vectors.keys.labels)
    for expectation in scenario.expectations {
      let failure = check.result(of: expectation).failure
      #expect(failure == nil, "line \(expectation.line): \(failure ?? "")")
    }
  }

  @Test func `the README of the demos lists each, and its samples are read`() throws {
    let folder = try #require(demoFiles.first).deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(
      contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    for scenario in BuiltInScenario.all { #expect(readme.contains("`\(scenario.name)`")) }
    let samples = readme.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(samples.count == 1)
    for sample in samples { #expect(try scenario(sample).expectations.count == 1) }
  }

  @Test func `a scenario is found with and without its ending`() {
    #expect(BuiltInScenario.named("soft-lookup")?.title == "Soft lookup by attributes")
    #expect(BuiltInScenario.named("soft-lookup.yaml") == BuiltInScenario.named("soft-lookup"))
    #expect(BuiltInScenario.named("nothing") == nil)
  }
}
