import Attention
import Models
import Testing

@Suite struct ResidualStepTests {
  @Test func `the layer adds what its heads add`() throws {
    let trace = ToyModel().trace(of: ToyModel.openingText)
    let step = try #require(
      trace.residualStep(ToyModel.openingHead, query: 8, valueDimension: 0))
    #expect(step.name == "animate")
    #expect(abs(step.before - 0.95) < 0.005)
    #expect(abs(step.thisHead - 1.58) < 0.005)
    #expect(abs(step.otherHeads - 0.22) < 0.005)
    #expect(abs(step.after - 2.75) < 0.005)
    #expect(step.otherHeadCount == 4)
    #expect(abs(step.before + step.thisHead + step.otherHeads - step.after) < 1e-12)
  }

  @Test func `a dimension that is written nowhere has no step`() {
    let trace = ToyModel().trace(of: "it")
    #expect(trace.residualStep(ToyModel.openingHead, query: 1, valueDimension: 15) == nil)
    #expect(
      trace.residualStep(HeadAddress(layer: 2, head: 0), query: 1, valueDimension: 0) == nil)
  }
}
