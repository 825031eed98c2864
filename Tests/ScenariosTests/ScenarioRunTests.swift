import Attention
import Testing

@testable import Scenarios

@Suite struct ScenarioRunTests {
  private func vectors(_ yaml: String) throws -> ScenarioVectors {
    let scenario = try scenario("heed: 1\ntitle: t\n" + yaml)
    guard case .vectors(let vectors) = scenario.subject else {
      throw ScenarioError(file: "", problems: [])
    }
    return vectors
  }

  @Test func `heads that are given each have their own queries and share keys`() throws {
    let run = try vectors(
      """
      queries: {heads: [[[1, 0]], [[0, 1]]]}
      keys: {rows: [[1, 0], [0, 1]]}
      attention: {scale: none}
      """
    ).run()
    #expect(run.heads.count == 2)
    #expect(run.heads[0].attention.row(0).dot == [1, 0])
    #expect(run.heads[1].attention.row(0).dot == [0, 1])
  }

  @Test func `projections make queries, keys and values, and mix the output`() throws {
    let vectors = try vectors(
      """
      queries: {rows: [[1, 2], [3, 4]]}
      projections:
        W_q: [[1, 0], [0, 1], [1, 1], [1, -1]]
        W_k: [[1, 0], [0, 1], [1, 1], [1, -1]]
        W_v: [[1, 0], [0, 1]]
        b_v: [10, 20]
        W_o: [[1, 1]]
        b_o: [5]
      attention: {heads: 2, scale: none, normalizer: argmax}
      """)
    let run = try vectors.run()
    #expect(run.heads.count == 2)
    #expect(run.heads[1].attention.queries == Matrix([[3, -1], [7, -1]]))
    #expect(run.heads[1].attention.values == Matrix([[22], [24]]))
    // Both rows read the second key: 13 + 24 + 5.
    #expect(run.output == Matrix([[42], [42]]))
    #expect(run.heads[0].outputProjection.parameters == Matrix([[1]]))
  }

  @Test func `grouped heads share keys and values`() throws {
    let run = try vectors(
      """
      queries: {random: {rows: 3, columns: 4, seed: 1}}
      projections: {W_q: {random: {rows: 8, columns: 4, seed: 2}}, W_k: {random: {rows: 4, columns: 4, seed: 3}}, W_v: {random: {rows: 4, columns: 4, seed: 4}}}
      attention: {heads: 4, kvHeads: 2}
      """
    ).run()
    #expect(run.heads.count == 4)
    #expect(run.heads[0].attention.keys == run.heads[1].attention.keys)
    #expect(run.heads[1].attention.keys != run.heads[2].attention.keys)
    #expect(run.heads[0].attention.queries != run.heads[1].attention.queries)
  }

  @Test func `a reader's axes go over those of every variant`() throws {
    let vectors = try vectors(
      """
      queries: {rows: [[1], [2]]}
      attention: {scale: none}
      variants: [{name: a}, {name: b, attention: {scale: 2, mask: causal}}]
      """)
    let heads = try vectors.run(AxisValues(normalizer: .minMax)).heads
    #expect(heads.map(\.name) == ["a", "b"])
    #expect(heads.allSatisfy { $0.attention.configuration.normalizer == .minMax })
    #expect(heads[1].attention.configuration.scale == .fixed(2))
    #expect(heads[1].attention.configuration.mask == .causal)
  }

  @Test func `learned positions without a table are refused, not guessed`() throws {
    let vectors = try vectors("queries: {rows: [[1], [2]]}")
    #expect(throws: ShapeError.self) { _ = try vectors.run(AxisValues(positions: .learned)) }
  }

  @Test func `numbers come from files through the reader that is given`() throws {
    let scenario = try Scenario(
      yaml: "heed: 1\ntitle: t\nqueries: {file: q.safetensors, tensor: q}", file: "t.yaml"
    ) { reference in
      #expect(reference == FileReference(path: "q.safetensors", tensor: "q"))
      return [Matrix([[1, 2]])]
    }
    guard case .vectors(let vectors) = scenario.subject else { return #expect(Bool(false)) }
    #expect(vectors.queries.heads == [Matrix([[1, 2]])])
  }
}
