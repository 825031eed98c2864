import Attention
import Testing

@testable import Exports

@Suite struct AttentionCaptureScenarioTests {
  private func head(_ rows: [[Float]], mask: AttentionMask = .none) throws -> CapturedHead {
    let table = Matrix(rows)
    return CapturedHead(
      name: "h",
      attention: try AttentionHead(
        queries: table, keys: table, values: table, configuration: .init(mask: mask)))
  }

  private func capture(_ heads: [CapturedHead]) -> AttentionCapture {
    let tokens = ["a", "b"].map { CapturedToken(text: $0, characters: 0..<0, knowledge: nil) }
    return AttentionCapture(
      modelName: "m", origin: "scenario", text: "", tokens: tokens,
      configuration: AttentionConfiguration(), layers: [heads], hiddenStates: [], hiddenNames: [])
  }

  private let names = ["queries", "keys", "values", "dot", "scaled", "masked", "weights", "output"]

  @Test func `one head has two-dimensional tensors, every stage among them`() throws {
    let tensors = try capture([head([[1, 0], [0, 1]], mask: .causal)]).scenarioTensors()
    #expect(tensors.map(\.name) == names)
    #expect(tensors.allSatisfy { $0.shape == [2, 2] })
    #expect(tensors[5].elements[1] == -.infinity)
    #expect(tensors[6].elements[1] == 0)
  }

  @Test func `heads of one size share a tensor, others have their own`() throws {
    let same = try capture([head([[1, 0], [0, 1]]), head([[2, 0], [0, 2]])]).scenarioTensors()
    #expect(same.map(\.name) == names)
    #expect(same[0].shape == [2, 2, 2])
    #expect(same[0].elements == [1, 0, 0, 1, 2, 0, 0, 2])
    let other = try capture([head([[1, 0], [0, 1]]), head([[2], [0]])]).scenarioTensors()
    #expect(other.map(\.name).prefix(2) == ["queries.0", "keys.0"])
    #expect(other.count == 16)
  }

  @Test func `the names of the heads are in the metadata`() throws {
    let metadata = try capture([head([[1, 0], [0, 1]])]).scenarioMetadata
    #expect(metadata.last?.name == "heads")
    #expect(metadata.last?.text == #"["h"]"#)
  }
}
