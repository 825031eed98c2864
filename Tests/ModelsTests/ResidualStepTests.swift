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

  @Test func `the steps of all value dimensions are those of each`() throws {
    let trace = ToyModel().trace(of: ToyModel.openingText)
    for address in trace.addresses {
      let steps = trace.residualSteps(address, query: 8)
      #expect(steps.count == 16)
      for (dimension, step) in steps.enumerated() {
        #expect(step == trace.residualStep(address, query: 8, valueDimension: dimension))
      }
    }
    #expect(trace.residualSteps(HeadAddress(layer: 2, head: 0), query: 0).isEmpty)
  }

  @Test func `a toy head writes its output as it is, to the dimension of the same name`() throws {
    let trace = ToyModel().trace(of: ToyModel.openingText)
    let head = try #require(trace[ToyModel.openingHead]).attention
    let output = head.row(8).output
    for (dimension, step) in trace.residualSteps(ToyModel.openingHead, query: 8).enumerated() {
      guard let step else { continue }
      #expect(step.writing == .unchanged && step.name == head.names.value(dimension))
      #expect(step.thisHead == output[dimension])
    }
  }

  @Test func `an output that is spread over the residual is projected`() throws {
    let one = Matrix([[1, 1]])
    let projection = try Projection(Matrix([[2, 1], [0, 0]]))
    let head = ModelHead(
      name: nil, attention: try AttentionHead(queries: one, keys: one, values: one),
      outputProjection: projection)
    let trace = ModelTrace(
      modelName: "m", origin: .checkpoint, tokens: [], layers: [[head]],
      residuals: [Matrix([[0, 0]]), Matrix([[3, 0]])], residualNames: [])
    let step = try #require(
      trace.residualSteps(HeadAddress(layer: 0, head: 0), query: 0).first ?? nil)
    #expect(step.writing == .projected && step.thisHead == 3 && step.name == "dimension 0")
  }

  @Test func `a dimension that is written nowhere has no step`() {
    let trace = ToyModel().trace(of: "it")
    #expect(trace.residualStep(ToyModel.openingHead, query: 1, valueDimension: 15) == nil)
    #expect(
      trace.residualStep(HeadAddress(layer: 2, head: 0), query: 1, valueDimension: 0) == nil)
  }
}
