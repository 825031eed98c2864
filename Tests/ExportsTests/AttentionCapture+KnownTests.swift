import Attention
import Testing

@testable import Exports

@Suite struct AttentionCaptureKnownTests {
  private func capture(_ head: AttentionHead) -> AttentionCapture {
    let tokens = ["a", "b"].enumerated().map {
      CapturedToken(text: $1, characters: $0..<$0 + 1, knowledge: nil)
    }
    return AttentionCapture(
      modelName: "dump.npy", origin: "capture", text: "a b", tokens: tokens,
      configuration: head.configuration,
      layers: [[CapturedHead(name: nil, attention: head)]], hiddenStates: [], hiddenNames: [])
  }

  @Test func `finished weights are exported alone, and nothing is said of how they were made`()
    throws
  {
    let rows = GivenRows(Matrix([[1, 0], [0.5, 0.5]]))
    let capture = capture(try AttentionHead(given: GivenMaps(weights: rows)))
    let tensors = try capture.capturedTensors()
    #expect(tensors.map(\.name) == ["attentions"])
    #expect(tensors.first?.shape == [1, 1, 2, 2])
    #expect(tensors.first?.elements == [1, 0, 0.5, 0.5])
    let names = capture.capturedMetadata.map(\.name)
    #expect(names.contains("tokens"))
    #expect(!names.contains("scale") && !names.contains("mask"))
  }

  @Test func `queries and keys are exported with every stage that follows from them`() throws {
    let x = Matrix([[1, 0], [0, 1]])
    let head = try AttentionHead(
      queries: x, keys: x, values: Matrix.zeros(rowCount: 2, columnCount: 0),
      configuration: AttentionConfiguration(mask: .causal))
    let capture = capture(head)
    #expect(
      try capture.capturedTensors().map(\.name) == ["attentions", "scores", "queries", "keys"])
    #expect(capture.capturedMetadata.contains { $0.name == "mask" && $0.text == "causal" })
  }
}
