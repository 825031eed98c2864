import Attention
import Testing

@Suite struct HeadMetricsTests {
  /// Two tokens that each read both alike.
  private func alike(_ configuration: AttentionConfiguration) throws -> AttentionHead {
    let zeros = Matrix([[0], [0]])
    return try AttentionHead(
      queries: zeros, keys: zeros, values: zeros, configuration: configuration)
  }

  @Test func `two tokens that read both alike toss one coin each`() throws {
    let metrics = try alike(AttentionConfiguration()).metrics()
    #expect(metrics.entropy == 1)
    #expect(metrics.effectiveKeys == 2)
    #expect(metrics.distance == 0.5)
    #expect(metrics.span == 1)
    #expect(metrics.firstKey == 0.5)
    #expect(metrics.largest == 0.5)
    #expect(metrics.firstValue == nil && metrics.largestValue == nil)  // Every value is 0.
    #expect(metrics.sameToken == 0.5)
    #expect(metrics.previousToken == 0.5)
    #expect(metrics.nextToken == 0.5)
    #expect(metrics.rows == SampledRows(total: 2, computed: 2, undefined: 0))
  }

  @Test func `a causal head of two tokens, by hand`() throws {
    let metrics = try alike(AttentionConfiguration(mask: .causal)).metrics()
    #expect(metrics.entropy == 0.5)  // Rows 1 and ½ ½: 0 bits and 1 bit.
    #expect(metrics.distance == 0.25)
    #expect(metrics.firstKey == 0.75)
    #expect(metrics.sameToken == 0.75)
    #expect(metrics.previousToken == 0.5)  // Only the second token has one before it.
    #expect(metrics.nextToken == 0)  // The mask hides it.
  }

  @Test func `rows without an allowed key are left out and counted`() throws {
    let pattern: [[Bool]] = [[false, false], [true, false]]
    let metrics = try alike(
      AttentionConfiguration(mask: AttentionMask([.custom(pattern)]))
    ).metrics()
    #expect(metrics.rows == SampledRows(total: 2, computed: 2, undefined: 1))
    #expect(metrics.firstKey == 1)
    #expect(metrics.previousToken == 1)
    #expect(metrics.nextToken == nil)
  }

  @Test func `with fewer queries than keys the queries are the last ones`() throws {
    let keys = Matrix([[0, 9, 0], [0, 0, 9], [9, 0, 0]])
    let head = try AttentionHead(
      queries: Matrix([[0, 0, 9]]), keys: keys, values: keys,
      configuration: AttentionConfiguration(normalizer: .argmax))
    #expect(head.metrics().previousToken == 1)
    #expect(head.metrics().distance == 1)
  }

  @Test func `no token gives no number`() throws {
    let none = Matrix.zeros(rowCount: 0, columnCount: 2)
    let metrics = try AttentionHead(queries: none, keys: none, values: none).metrics()
    #expect(metrics.entropy == nil)
    #expect(metrics.rows == .none)
  }

  @Test(arguments: 1...20)
  func `they are the means of the rows, whatever the head`(seed: UInt64) throws {
    let configuration = manyConfigurations[Int(seed) % manyConfigurations.count]
    let head = try randomHead(seed: seed, configuration: configuration)
    let rows = (0..<head.queryCount).map { head.row($0).outcome.value?.weights }
    let defined = rows.compactMap(\.self)
    let metrics = head.metrics()
    #expect(metrics.rows.undefined == rows.count - defined.count)
    #expect(isClose(metrics.entropy, mean(defined.map(entropy(ofWeights:)))))
    #expect(isClose(metrics.firstKey, mean(defined.map { $0[0] })))
    let measured = (0..<head.queryCount).compactMap { head.rowMetrics(of: $0).value }
    #expect(isClose(metrics.effectiveKeys, mean(measured.map(\.effectiveKeys))))
    #expect(isClose(metrics.span, mean(measured.map { Double($0.span) })))
    #expect(isClose(metrics.largest, mean(measured.map(\.largestWeight))))
    #expect(isClose(metrics.firstValue, mean(measured.compactMap(\.firstValueShare))))
    #expect(isClose(metrics.largestValue, mean(measured.compactMap(\.largestValueShare))))
    #expect(isClose(metrics.previousToken, mean(measured.compactMap(\.previousTokenWeight))))
    #expect(isClose(metrics.nextToken, mean(measured.compactMap(\.nextTokenWeight))))
    let shift = head.keyCount - head.queryCount
    let distances = rows.enumerated().compactMap { query, row in
      row.map { meanDistance(ofWeights: $0, query: query + shift) }
    }
    #expect(isClose(metrics.distance, mean(distances)))
  }

  @Test func `of a long text evenly spread rows are taken, which it says`() throws {
    let zeros = Matrix.zeros(rowCount: 100, columnCount: 1)
    let head = try AttentionHead(
      queries: zeros, keys: zeros, values: zeros,
      configuration: AttentionConfiguration(mask: .causal))
    let few = head.metrics(mostWeights: 1000)
    #expect(few.rows == SampledRows(total: 100, computed: 10, undefined: 0))
    // Rows 0, 10, 20 … read their first key with 1, 1/11, 1/21 ….
    let shares = stride(from: 0, to: 100, by: 10).map { 1 / Double($0 + 1) }
    #expect(isClose(few.firstKey, mean(shares)))
    #expect(head.metrics(mostWeights: 0).rows.computed == 1)
  }

  @Test func `many heads at once give what each gives alone`() throws {
    let heads = try (1...12).map { try randomHead(seed: $0) }
    #expect(AttentionHead.metrics(of: heads) == heads.map { $0.metrics() })
    let long = try AttentionHead(
      queries: .zeros(rowCount: 300, columnCount: 1), keys: .zeros(rowCount: 300, columnCount: 1),
      values: .zeros(rowCount: 300, columnCount: 1))
    #expect(AttentionHead.metrics(of: heads + [long]).last == long.metrics())
    #expect(AttentionHead.metrics(of: []).isEmpty)
  }

  @Test func `of many heads each has fewer rows, and says so`() throws {
    let tokens = Matrix.zeros(rowCount: 512, columnCount: 1)
    let head = try AttentionHead(queries: tokens, keys: tokens, values: tokens)
    let few = AttentionHead.metrics(of: Array(repeating: head, count: 16))
    #expect(few.allSatisfy { $0.rows.computed == 512 })
    let many = AttentionHead.metrics(of: Array(repeating: head, count: 144))
    #expect(many.allSatisfy { $0.rows.computed == 113 && $0.rows.total == 512 })
  }

  private func mean(_ numbers: [Double]) -> Double? {
    numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
  }

  private func isClose(_ found: Double?, _ expected: Double?) -> Bool {
    guard let found, let expected else { return found == expected }
    return abs(found - expected) < 1e-9
  }
}
