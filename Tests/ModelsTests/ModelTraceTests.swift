import Attention
import Models
import Testing

@Suite struct ModelTraceTests {
  @Test func `a trace has two layers of five heads`() {
    let trace = ToyModel().trace(of: "a dog")
    #expect(trace.addresses.count == 10)
    #expect(trace.addresses == trace.addresses.sorted())
    #expect(trace.residuals.count == 3)
    #expect(trace.residualNames.count == 32)
    #expect(trace.origin == .handMade)
    #expect(trace.modelName == "toy")
  }

  @Test(arguments: [(-1, 0), (0, -1), (2, 0), (0, 5)])
  func `there is no head outside`(layer: Int, head: Int) {
    #expect(ToyModel().trace(of: "")[HeadAddress(layer: layer, head: head)] == nil)
    #expect(ToyModel().trace(of: "")[HeadAddress(layer: 1, head: 4)]?.name == "attention sink")
  }
}
