import Attention
import Testing

@Suite struct LocalWindowTests {
  @Test func `a bell around the predicted position, its weights sum to 1`() throws {
    let row = try #require(localSoftmax(overRow: [0, 0, 0, 0, 0], center: 2, reach: 1).value)
    #expect(largestError(row.weights, [0, 0.1065, 0.7870, 0.1065, 0]) < 5e-5)
    #expect(abs(row.weights.reduce(0, +) - 1) < 1e-12)
    guard case .local(let center, let reach, let bell) = row.trace else {
      Issue.record("no trace of the window")
      return
    }
    #expect(center == 2 && reach == 1 && bell[2] == 1)
  }

  @Test func `a bell is a score less the squared distance`() throws {
    let scores = [0.5, -1, 2, 0]
    let biased = scores.enumerated().map { key, score in
      let distance = Double(key) - 1.25
      return score - distance * distance / (2 * 4)
    }
    let row = try #require(localSoftmax(overRow: scores, center: 1.25, reach: 4).value)
    #expect(
      largestError(row.weights, try #require(softmax(overRow: biased).value).weights) < 1e-12)
  }

  @Test func `keys beyond the window are hidden, and without a key the row is undefined`() throws {
    let head = try head([4, 20])
    let row = head.row(0)
    #expect(row.verdicts.prefix(2) == [.hidden(by: .outsideWindow), .hidden(by: .outsideWindow)])
    #expect(row.verdicts[2...] == [.allowed, .allowed, .allowed])
    #expect(head.map(.weights)[0, 0] == .masked)
    #expect(head.row(1).outcome.reason == .noKeyInReach)
    var masked = head
    masked.configuration.mask = AttentionMask(keysOff: [0, 1, 2, 3, 4])
    #expect(masked.row(1).outcome.reason == .noAllowedKey, "the mask speaks first")
  }

  @Test func `positions are the query's own, given or predicted from the query`() throws {
    #expect(try head(.monotonic).predictedPosition(of: 0) == 3)
    #expect(try head([4, 0.5]).predictedPosition(of: 1) == 0.5)
    let learned = PredictedPositions.learned(parameters: Matrix([[1]]), output: [2])
    let sigmoid = 1 / (1 + 0.2179)  // e^(−2 tanh 1) = .2179
    #expect(abs(try #require(try head(learned).predictedPosition(of: 0)) - 5 * sigmoid) < 5e-4)
    #expect(
      try head([.nan, 1]).row(0).outcome.reason
        == .missingParameters(of: "the predicted positions"))
  }

  private func head(_ positions: [Double]) throws -> AttentionHead {
    try head(.given(positions))
  }

  private func head(_ positions: PredictedPositions) throws -> AttentionHead {
    try AttentionHead(
      queries: Matrix([[1], [1]]), keys: Matrix([[1], [1], [1], [1], [1]]),
      values: Matrix([[1], [1], [1], [1], [1]]),
      parameters: HeadParameters(predictedPositions: positions),
      configuration: AttentionConfiguration(normalizer: .local(reach: 2)))
  }
}
