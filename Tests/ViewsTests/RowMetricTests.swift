import Testing

@testable import Views

struct RowMetricTests {
  @Test func `names are short over their columns, and formula and meaning are said`() {
    for metric in RowMetric.allCases {
      #expect(metric.title.count <= 7, "\(metric)")
      #expect(metric.columns > metric.title.count)
      #expect(metric.formula.contains("="))
      #expect(!metric.meaning.isEmpty && metric.name.count < 40)
    }
    #expect(Set(RowMetric.allCases.map(\.title)).count == RowMetric.allCases.count)
  }

  @Test func `weights have no zero before the point`() {
    #expect(RowMetric.entropy.text(0.41) == "0.41")
    #expect(RowMetric.largest.text(0.9277) == ".928")
  }
}
