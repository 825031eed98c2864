import Attention
import Testing

@Suite struct RowMetricsTests {
  private func head(
    _ scores: [Float], values: [[Float]]? = nil, mask: AttentionMask = .none
  ) throws -> AttentionHead {
    let count = scores.count
    let keys = Matrix(scores.map { [$0] })
    return try AttentionHead(
      queries: Matrix(Array(repeating: [1], count: count)), keys: keys,
      values: Matrix(values ?? Array(repeating: [1, 0], count: count)),
      configuration: AttentionConfiguration(scale: .none, mask: mask))
  }

  @Test func `equal weights are spread over all keys`() throws {
    let row = try #require(try head([0, 0, 0, 0]).rowMetrics(of: 1).value)
    #expect(abs(row.entropy - 2) < 1e-12)
    #expect(abs(row.effectiveKeys - 4) < 1e-12)
    #expect(abs(row.distance - 1) < 1e-12)
    #expect(row.span == 2)
    #expect(row.previousTokenWeight == 0.25 && row.sameTokenWeight == 0.25)
    #expect(row.nextTokenWeight == 0.25)
    #expect((row.largestValueKey, row.largestValueShare) == (0, 0.25))
    #expect(row.firstKeyWeight == 0.25)
    #expect((row.largestKey, row.largestWeight) == (0, 0.25))
    #expect(row.firstValueShare == 0.25)
    #expect(row.largestEntropy == 2)
  }

  @Test func `weight on one key has no entropy, and counts as one`() throws {
    let row = try #require(try head([0, 0, 900]).rowMetrics(of: 0).value)
    #expect(row.entropy == 0)
    #expect(row.effectiveKeys == 1)
    #expect(row.distance == 2)
    #expect((row.largestKey, row.largestWeight) == (2, 1))
    #expect(row.span == 2)
    #expect(row.previousTokenWeight == nil && row.sameTokenWeight == 0)
  }

  @Test func `a mask leaves fewer keys to be spread over`() throws {
    let row = try #require(try head([0, 0, 0, 0], mask: .causal).rowMetrics(of: 1).value)
    #expect(row.allowedKeyCount == 2)
    #expect(row.entropy == 1)
    #expect(row.largestEntropy == 1)
  }

  @Test func `the share of the first value is that of its length, not of its weight`() throws {
    let row = try #require(
      try head([0, 0], values: [[0, 0], [3, 4]]).rowMetrics(of: 0).value)
    #expect(row.firstKeyWeight == 0.5)
    #expect(row.firstValueShare == 0)
    #expect((row.largestValueKey, row.largestValueShare) == (1, 1))
    let far = try #require(try head([0, 0], values: [[3, 4], [0, 5]]).rowMetrics(of: 0).value)
    #expect(far.firstValueShare == 0.5)
  }

  @Test func `without any value there is no share, without an allowed key no row`() throws {
    let nothing = try head([0, 0], values: [[0, 0], [0, 0]])
    let row = try #require(nothing.rowMetrics(of: 0).value)
    #expect(row.firstValueShare == nil)
    #expect(row.largestValueShare == nil && row.largestValueKey == nil)
    let nobody = try head([0, 0], mask: AttentionMask([], keysOff: [0, 1]))
    #expect(nobody.rowMetrics(of: 0).value == nil)
    #expect(nobody.rowMetrics(of: 0).reason == .noAllowedKey)
  }
}
