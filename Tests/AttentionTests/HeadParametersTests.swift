import Attention
import Testing

@Suite struct HeadParametersTests {
  @Test func `a head keeps what it was given`() throws {
    let parameters = HeadParameters(general: Matrix([[1], [2]]), width: 3, scale: 4)
    #expect(try head(parameters).parameters == parameters)
    #expect(HeadParameters().width == 1 && HeadParameters().scale == nil)
  }

  @Test func `a matrix that does not fit is named, whatever score is in use`() throws {
    #expect(
      throws: ShapeError.rowCount(of: "W of the general score", expected: 2, found: 1)
    ) { try head(HeadParameters(general: Matrix([[1, 2]]))) }
    #expect(
      throws: ShapeError.columnCount(of: "W of the general score", expected: 1, found: 2)
    ) { try head(HeadParameters(general: Matrix([[1, 2], [3, 4]]))) }
    let units = try TanhParameters(
      query: Matrix([[1, 2]]), key: Matrix([[1, 2]]), output: [1])
    #expect(throws: ShapeError.columnCount(of: "W_k", expected: 1, found: 2)) {
      try head(HeadParameters(additive: units))
    }
    #expect(throws: ShapeError.columnCount(of: "W_k", expected: 1, found: 2)) {
      try head(HeadParameters(concat: units))
    }
  }

  @Test func `lists that are too short or too long are named`() throws {
    #expect(
      throws: ShapeError.numberCount(of: "the predicted positions", expected: 1, found: 2)
    ) { try head(HeadParameters(predictedPositions: .given([1, 2]))) }
    let learned = PredictedPositions.learned(parameters: Matrix([[1, 2]]), output: [1, 2])
    #expect(
      throws: ShapeError.rowCount(of: "W_p of the predicted positions", expected: 2, found: 1)
    ) { try head(HeadParameters(predictedPositions: learned)) }
    for relative in [
      RelativePositions.clipped([1, 2]), .clipped([]), .bucketed([1], DistanceBuckets(count: 3)),
    ] {
      #expect(throws: ShapeError.self) { try head(HeadParameters(relative: relative)) }
    }
  }

  @Test func `vectors of different lengths need a score that takes them`() throws {
    #expect(throws: ShapeError.columnCount(of: "the keys", expected: 2, found: 1)) {
      try AttentionHead(
        queries: Matrix([[1, 2]]), keys: Matrix([[1]]), values: Matrix([[1]]))
    }
  }

  private func head(_ parameters: HeadParameters) throws -> AttentionHead {
    try AttentionHead(
      queries: Matrix([[1, 2]]), keys: Matrix([[1]]), values: Matrix([[1]]),
      parameters: parameters, configuration: AttentionConfiguration(score: .general))
  }
}
