import Attention
import Explorer
import Models
import Screen
import Testing
import Views

@testable import heed

@Suite struct ModelRunTests {
  @Test func `without options the toy model runs as it opens`() throws {
    let run = try sampleRun()
    #expect(run.address == HeadAddress(layer: 1, head: 3))
    #expect(run.configuration == ToyModel.configuration)
    #expect(run.head?.name == "pronoun→antecedent")
    #expect(run.tokens.count == 12)
    #expect(run.modelTitle == "toy, hand-made")
    #expect(run.labels.map(\.name.description).prefix(3) == ["BOS", "the₁", "animal"])
  }

  @Test func `options change the run and the head`() throws {
    let run = try sampleRun(axes: ["--mask", "causal"], head: ["--head", "L0.H1"])
    #expect(run.configuration.mask == .causal)
    #expect(run.address == HeadAddress(layer: 0, head: 1))
    #expect(run.head == run.trace[run.address])
  }

  @Test func `10000 tokens are run, one more is refused`() throws {
    #expect(ModelRun.longestText == 10_000)
    let text = String(repeating: "it ", count: 10_000)
    #expect(
      throws: FileError.tooLarge(
        what: "this text", amount: 10_001, unit: "tokens", allowed: 10_000)
    ) { try sampleRun(text) }
  }

  @Test func `a long text is left to the open explorer, a short one is run at once`() throws {
    let long = String(repeating: "it ", count: ModelRun.longestAtOnce)
    let left = try sampleRun(long, start: .whenOpen)
    #expect(left.tokens == ["[BOS]"] && left.text == long)
    #expect(left.exploration(stage: .weights).text == long)
    #expect(try sampleRun("It barked", start: .whenOpen).tokens.count == 3)
  }
}
