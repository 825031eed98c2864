import Attention
import Testing

@Suite struct QueryKeyComparisonTests {
  @Test func `a head says what it lacks for a score, and its rows say it too`() throws {
    var head = try AttentionHead(
      queries: Matrix([[1, 2]]), keys: Matrix([[3, 4]]), values: Matrix([[1]]),
      parameters: HeadParameters(width: 4))
    for score in ScoreFunction.allCases {
      head.configuration.score = score
      let reason = head.reasonAgainst(score)
      #expect((reason != nil) == (score.parameters != nil))
      #expect(head.row(0).outcome.reason == reason)
      #expect(head.cell(0, 0).terms.isEmpty == (reason != nil))
      if let reason { #expect(head.map(.dot)[0, 0] == .undefined(reason)) }
    }
    #expect(
      head.reasonAgainst(.concat) == .missingParameters(of: "the concat score, W and v_a"))
  }

  @Test func `vectors of different lengths have no dot product`() throws {
    var head = try AttentionHead(
      queries: Matrix([[1, 2]]), keys: Matrix([[3]]), values: Matrix([[1]]),
      parameters: HeadParameters(general: Matrix([[1], [1]])),
      configuration: AttentionConfiguration(score: .general))
    #expect(head.row(0).dot == [9])
    for score in [ScoreFunction.dot, .cosine, .gaussian] {
      head.configuration.score = score
      #expect(head.row(0).outcome.reason == .differentDimensions(query: 2, key: 1))
    }
    #expect(head.output == Matrix([[0]]))
  }

  @Test func `a hidden key needs no score`() throws {
    var head = try AttentionHead(
      queries: Matrix([[1]]), keys: Matrix([[3]]), values: Matrix([[1]]))
    head.configuration.score = .general
    head.configuration.mask = AttentionMask(keysOff: [0])
    #expect(head.row(0).outcome.reason == .noAllowedKey)
  }

  @Test(arguments: ScoreFunction.allCases)
  func `rotary positions turn queries and keys before any comparison`(score: ScoreFunction) throws {
    let rotary = RotaryPositions(base: 10)
    let units = try TanhParameters(
      query: Matrix([[1, 2]]), key: Matrix([[0.5, -1]]), output: [1])
    func head(_ keys: Matrix, _ positions: PositionKind) throws -> AttentionHead {
      try AttentionHead(
        queries: keys, keys: keys, values: keys,
        parameters: HeadParameters(
          general: Matrix([[1, 2], [3, 4]]), additive: units, concat: units, width: 4,
          rotary: rotary),
        configuration: AttentionConfiguration(positions: positions, score: score))
    }
    let x = Matrix([[1, 0.5], [-1, 2], [0.25, 1]])
    let turned = Matrix(
      (0..<3).map { rotary.turned(x.row($0).map(Double.init), position: $0).map { Float($0) } })
    let (found, expected) = (try head(x, .rotary), try head(turned, .none))
    for query in 0..<3 {
      #expect(largestError(found.row(query).dot, expected.row(query).dot) < 1e-6)
    }
  }
}
