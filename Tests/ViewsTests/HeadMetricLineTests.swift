import Attention
import Screen
import Testing

@testable import Views

@Suite struct HeadMetricLineTests {
  /// A head whose every query reads the key of its own number, and one that reads all alike.
  private func metrics() throws -> [HeadMetrics] {
    try [SmallHead(4, gain: 100).head.metrics(), SmallHead(4).head.metrics()]
  }

  @Test func `means, their forms and their ranks`() throws {
    let lines = HeadMetricLine.lines(
      at: 0, of: try metrics(), firstKey: "BOS", mostEntropy: 2)
    #expect(lines.map(\.title).prefix(2) == ["entropy, bits (at most 2.00)", "weight on BOS"])
    #expect(
      lines.map(\.text)
        == ["0.00", ".250", "0.00", ".000", "1.000", ".000", "1.00", "0", "1.000", ".250", "1.000"])
    #expect(lines.map(\.rank) == [2, 1, 2, 2, 1, 2, 2, 2, 1, 1, 1])
    #expect(lines.count == RowMetric.ofHeads.count)
  }

  @Test func `heads that are not computed are not counted`() throws {
    let known = try metrics()[1]
    let lines = HeadMetricLine.lines(
      at: 1, of: [nil, known, nil], firstKey: "BOS", mostEntropy: 2)
    #expect(lines.allSatisfy { $0.rank == 1 })
    #expect(HeadMetricLine.lines(at: 0, of: [nil], firstKey: "x", mostEntropy: 1).isEmpty)
    #expect(HeadMetricLine.lines(at: 7, of: [], firstKey: "x", mostEntropy: 1).isEmpty)
  }

  @Test func `a mean without a row is undefined`() throws {
    let masked = try SmallHead(
      2, configuration: AttentionConfiguration(mask: AttentionMask(keysOff: [0, 1])))
    let lines = HeadMetricLine.lines(
      at: 0, of: [masked.head.metrics()], firstKey: "x", mostEntropy: 1)
    #expect(lines.allSatisfy { $0.text == "∅" && $0.rank == nil })
  }

  @Test func `what a mean was taken over is said`() {
    #expect(SampledRows(total: 12, computed: 12, undefined: 0).title == "12 queries")
    #expect(
      SampledRows(total: 8192, computed: 64, undefined: 3).title
        == "64 of 8192 queries, 3 undefined")
  }
}
