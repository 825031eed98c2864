import Attention
import Testing

@Suite struct AttentionScaleTests {
  @Test(arguments: [
    (AttentionScale.none, 1.0 as Double?), (.squareRootOfDimension, 4), (.dimension, 16),
    (.fixed(-3), -3),
    (.maximum, nil), (.learned, nil),
  ])
  func `a scale is a number to divide by`(scale: AttentionScale, divisor: Double?) {
    #expect(scale.divisor(dimension: 16) == divisor)
  }

  @Test func `the maximum is the largest absolute score of the row's allowed keys`() throws {
    var head = try scalars([2], [1, -3, 2, 50])
    head.configuration.scale = .maximum
    head.configuration.mask = AttentionMask(keysOff: [3])
    let row = head.row(0)
    #expect(row.divisor == 6 && head.divisor == nil)
    #expect(row.scaled == [2, -6, 4, 100].map { $0 / 6 })
    #expect(head.cell(0, 1).divisor == 6)
  }

  @Test func `nothing is divided by 0`() throws {
    var head = try scalars([0], [1, 2])
    head.configuration.scale = .maximum
    #expect(head.row(0).outcome.reason == .zeroScale)
    #expect(head.map(.scaled)[0, 0] == .undefined(.zeroScale))
    #expect(head.map(.dot)[0, 0] == .number(0))
    head.configuration.scale = .fixed(0)
    #expect(head.row(0).outcome.reason == .zeroScale)
    head.configuration.mask = AttentionMask(keysOff: [0, 1])
    #expect(head.row(0).outcome.reason == .noAllowedKey)
  }

  @Test func `a score that is no finite number is not the maximum, and is said to be none`() throws
  {
    var head = try scalars([1], [.infinity, 2])
    head.configuration.scale = .maximum
    #expect(head.row(0).outcome.reason == .infinite(key: 0))
    #expect(try scalars([1], [.nan, 2], .maximum).row(0).outcome.reason == .notANumber(key: 0))
    #expect(try scalars([1], [.nan], .maximum).row(0).outcome.reason == .notANumber(key: 0))
  }

  @Test func `a negative scale turns the order around`() throws {
    let weights = try scalars([1], [1, 2], .fixed(-1)).row(0).outcome.value?.weights ?? []
    #expect(weights.count == 2 && weights[0] > weights[1])
  }

  @Test func `a learned scale is the head's`() throws {
    #expect(try scalars([1], [3], .learned, learned: 4).row(0).scaled == [0.75])
    #expect(
      try scalars([1], [3], .learned).row(0).outcome.reason
        == .missingParameters(of: "the learned scale"))
    #expect(try scalars([1], [3], .learned, learned: 0).row(0).outcome.reason == .zeroScale)
  }

  private func scalars(
    _ queries: [Float], _ keys: [Float], _ scale: AttentionScale = .none, learned: Double? = nil
  ) throws -> AttentionHead {
    try AttentionHead(
      queries: Matrix(queries.map { [$0] }), keys: Matrix(keys.map { [$0] }),
      values: Matrix(keys.map { _ in [1] }), parameters: HeadParameters(scale: learned),
      configuration: AttentionConfiguration(scale: scale))
  }
}
