import Attention
import Explorer
import Models
import Testing

@testable import heed

@Suite struct OpenExplorerTests {
  @Test func `the opening sentence opens on it and animal`() throws {
    let exploration = try sampleRun().exploration(stage: .weights)
    #expect(exploration.query == 8 && exploration.key == 2)
    #expect(exploration.address == HeadAddress(layer: 1, head: 3))
    #expect(exploration.stage == .weights)
    #expect(exploration.text == tired)
  }

  @Test func `another sentence opens on the largest weight that is not the first key's`() throws {
    let run = try sampleRun("The cat sat because it was tired", axes: ["--mask", "causal"])
    let exploration = run.exploration(stage: .scaled)
    #expect(run.tokens[exploration.query] == "it")
    #expect(run.tokens[exploration.key] == "cat")
    #expect(exploration.stage == .scaled)
    #expect(exploration.configuration.mask == .causal)
  }

  @Test func `without a word it opens on the first cell`() throws {
    let exploration = try sampleRun("").exploration(stage: .weights)
    #expect(exploration.query == 0 && exploration.key == 0)
  }
}
