import Attention
import Testing

@Suite struct AttentionHeadDerivativeTests {
  @Test(arguments: Normalizer.allCases, 0..<12 as Range<UInt64>)
  func `slopes agree with finite differences`(normalizer: Normalizer, seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let keyCount = Int.random(in: 3...6, using: &random)
    var scores = try randomMatrix(1, keyCount, using: &random)
    let head = try head(scores, normalizer)
    let jacobian = try #require(head.weightJacobian(query: 0).value)
    let step: Float = 1 / 1024
    for key in 0..<keyCount {
      let score = scores[0, key]
      scores[0, key] = score + step
      let above = try #require(try self.head(scores, normalizer).row(0).outcome.value?.weights)
      scores[0, key] = score - step
      let below = try #require(try self.head(scores, normalizer).row(0).outcome.value?.weights)
      scores[0, key] = score
      let slopes = zip(above, below).map { ($0 - $1) / Double(2 * step) }
      let column = try #require(head.weightDerivative(query: 0, key: key).value)
      #expect(column == jacobian.map { $0[key] })
      if normalizer == .sparsemax && above.map({ $0 > 0 }) != below.map({ $0 > 0 }) { continue }
      if normalizer.isHard && above != below { continue }
      #expect(largestError(column, slopes) < 2e-3, "\(normalizer), key \(key)")
    }
  }

  @Test func `a hidden key moves nothing and is not moved`() throws {
    for normalizer in Normalizer.allCases {
      var head = try head(Matrix([[1.5, 0.5, 0, 2]]), normalizer)
      head.configuration.mask = AttentionMask(keysOff: [1])
      let jacobian = try #require(head.weightJacobian(query: 0).value)
      #expect(jacobian[1] == [0, 0, 0, 0] && jacobian.map { $0[1] } == [0, 0, 0, 0])
      if normalizer == .softmax { #expect(jacobian[0][0] > 0 && jacobian[0][2] < 0) }
    }
  }

  @Test func `where keys tie there is a corner and no slope`() throws {
    let tied = Matrix([[1, 1, 0]])
    for normalizer in [Normalizer.argmax, .minMax] {
      #expect(try head(tied, normalizer).weightDerivative(query: 0, key: 2).reason == .corner)
      #expect(try head(tied, normalizer).weightJacobian(query: 0).reason == .corner)
    }
    let edge = Matrix([[1, 0]])
    #expect(try head(edge, .sparsemax).weightDerivative(query: 0, key: 0).reason == .corner)
    #expect(try head(tied, .softmax).weightDerivative(query: 0, key: 2).value != nil)
  }

  @Test(arguments: Normalizer.allCases, 0..<12 as Range<UInt64>)
  func `a derivation has the slope of its own key`(normalizer: Normalizer, seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let head = try head(randomMatrix(1, 4, using: &random), normalizer)
    for key in 0..<4 {
      let derivation = Derivation(head: head, query: 0, key: key)
      let slopes = head.weightDerivative(query: 0, key: key)
      #expect(derivation.slope.value == slopes.value?[key])
      #expect(derivation.slope.reason == slopes.reason)
    }
  }

  @Test func `a dot product moves the weight by so much less as it is divided`() throws {
    var head = try AttentionHead(
      queries: Matrix([[1, 1, 1, 1]]), keys: Matrix([[1, 0, 0, 0], [0, 0, 0, 0]]),
      values: Matrix([[1], [1]]), configuration: AttentionConfiguration(temperature: 0.5))
    let derivation = Derivation(head: head, query: 0, key: 0)
    #expect(derivation.slopeOfDot == derivation.slope.value)  // √4 × ½ is 1.
    head.configuration.temperature = 2
    let warmer = Derivation(head: head, query: 0, key: 0)
    #expect(warmer.slopeOfDot == warmer.slope.value.map { $0 / 4 })
    head.configuration.temperature = 0
    #expect(Derivation(head: head, query: 0, key: 0).slopeOfDot == nil)
    head.configuration = AttentionConfiguration(scale: .maximum)
    #expect(Derivation(head: head, query: 0, key: 0).slopeOfDot == nil, "it moves the scale too")
  }

  @Test func `an undefined row has no slopes`() throws {
    #expect(
      try head(Matrix([[1, 1]]), .standardize).weightJacobian(query: 0).reason == .equalScores)
  }

  /// A head whose scores are a table.
  private func head(_ scores: Matrix, _ normalizer: Normalizer) throws -> AttentionHead {
    let zeros = Matrix.zeros(rowCount: scores.columnCount, columnCount: 1)
    return try AttentionHead(
      queries: Matrix([[0]]), keys: zeros, values: zeros, bias: scores,
      parameters: HeadParameters(predictedPositions: .given([1])),
      configuration: AttentionConfiguration(scale: .none, normalizer: normalizer, seed: 3))
  }
}
