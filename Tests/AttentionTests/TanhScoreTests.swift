import Attention
import Foundation
import Testing

@Suite struct TanhScoreTests {
  @Test func `a score is one term for each tanh unit`() throws {
    let cell = try head(.additive).cell(0, 1)
    #expect(cell.terms.map(\.name) == ["unit 0", "unit 1"])
    let (first, second) = (2 * tanh(4.5), -tanh(3.5))
    #expect(cell.terms.map(\.value) == [first, second])
    guard case .tanhUnits(let units) = cell.detail else {
      Issue.record("no tanh units in the trace")
      return
    }
    #expect(units.map(\.query) == [1, 0] && units.map(\.key) == [3, 4])
    #expect(units.map(\.bias) == [0.5, -0.5] && units.map(\.output) == [2, -1])
    #expect(units[0].sum == 4.5 && units[0].activation == tanh(4.5))
    #expect(cell.terms[0].parts[0].query == 2 && cell.terms[0].parts[0].key == tanh(4.5))
  }

  @Test func `concat is additive with the two matrices side by side, to the last bit`() throws {
    let query = Matrix([[1, -0.5], [0.25, 2]])
    let key = Matrix([[0.3], [-1]])
    let joined = try TanhParameters(
      joined: Matrix.sideBySide([query, key]), output: [0.7, -0.2], queryDimension: 2)
    let apart = try TanhParameters(query: query, key: key, output: [0.7, -0.2])
    #expect(joined == apart)
    var head = try AttentionHead(
      queries: Matrix([[1, 2], [3, -4]]), keys: Matrix([[1], [0.5], [-3]]),
      values: Matrix([[1], [2], [3]]), parameters: HeadParameters(additive: apart, concat: joined),
      configuration: AttentionConfiguration(score: .additive))
    let additive = head.map(.weights)
    head.configuration.score = .concat
    #expect(head.map(.weights) == additive)
  }

  @Test func `matrices with other numbers of units are refused`() {
    #expect(throws: ShapeError.rowCount(of: "W_q", expected: 1, found: 2)) {
      try TanhParameters(query: Matrix([[1], [2]]), key: Matrix([[1]]), output: [1])
    }
    #expect(throws: ShapeError.rowCount(of: "W_k", expected: 1, found: 2)) {
      try TanhParameters(query: Matrix([[1]]), key: Matrix([[1], [2]]), output: [1])
    }
    #expect(
      throws: ShapeError.numberCount(of: "the bias of the tanh units", expected: 1, found: 2)
    ) { try TanhParameters(query: Matrix([[1]]), key: Matrix([[1]]), bias: [1, 2], output: [1]) }
    for cut in [-1, 2] {
      #expect(throws: ShapeError.columnCount(of: "W", expected: cut, found: 1)) {
        try TanhParameters(joined: Matrix([[1]]), output: [1], queryDimension: cut)
      }
    }
  }

  private func head(_ score: ScoreFunction) throws -> AttentionHead {
    let identity = Matrix([[1, 0], [0, 1]])
    return try AttentionHead(
      queries: Matrix([[1, 0]]), keys: Matrix([[0, 0], [3, 4]]), values: Matrix([[1], [2]]),
      parameters: HeadParameters(
        additive: try TanhParameters(
          query: identity, key: identity, bias: [0.5, -0.5], output: [2, -1])),
      configuration: AttentionConfiguration(score: score))
  }
}
