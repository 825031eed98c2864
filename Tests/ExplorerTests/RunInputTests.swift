import Attention
import Models
import Testing

@testable import Explorer

@Suite struct RunInputTests {
  @Test func `a run has the words, the configuration and the changes that were asked for`() throws {
    var input = RunInput(text: "wug", configuration: AttentionConfiguration(mask: .causal))
    #expect(input.run(ToyModel()).tokens.map(\.knowledge) == [.special, .unknown])
    input.declarations = [try WordDeclaration("wug like dog", in: .standard)]
    input.intervention.headsOff = [ToyModel.openingHead]
    let trace = input.run(ToyModel())
    #expect(trace.tokens.map(\.knowledge) == [.special, .declared])
    #expect(trace.headsOff == [ToyModel.openingHead])
    #expect(trace[ToyModel.openingHead]?.attention.configuration.mask == .causal)
  }
}
