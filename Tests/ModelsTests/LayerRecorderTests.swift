import Attention
import Testing

@testable import Models

@Suite struct LayerRecorderTests {
  private func run(_ report: @escaping @Sendable (RunProgress) -> RunDecision) -> LayerRun {
    LayerRun(
      modelName: "small", part: .decoder, tokens: [ModelToken(id: 0)], keyValueHeadCount: 1,
      headCounts: [2, 2],
      otherLayers: (before: 3, after: 1), policy: .kept, options: RunOptions(report: report))
  }

  @Test func `a trace that is not complete knows which heads are to come`() throws {
    var recorder = LayerRecorder(run { _ in .goOn }, embedding: Matrix([[1]]))
    #expect(recorder.trace.isPartial)
    try recorder.add(heads: [], attended: Matrix([[2]]), after: Matrix([[3]]))
    #expect(recorder.trace.headCounts == [2, 2])
    #expect(recorder.trace.residuals == [Matrix([[1]]), Matrix([[3]])])
    #expect(recorder.trace.attended == [Matrix([[2]])])
    recorder.replaceLastResidual(with: Matrix([[4]]))
    #expect(recorder.trace.residuals.last == Matrix([[4]]))
    #expect(recorder.trace.plannedAddresses.count == 4)
  }

  @Test func `layers of other parts count in the progress`() throws {
    var recorder = LayerRecorder(
      run { $0.layersDone == 4 && $0.layerCount == 6 ? .stop : .goOn }, embedding: Matrix([[1]]))
    #expect(throws: ModelError.cancelled) {
      try recorder.add(heads: [], attended: nil, after: Matrix([[3]]))
    }
  }
}
