import Screen
import Testing

@testable import Views

struct MetricsColumnsTests {
  private func columns(_ width: Int, _ selected: RowMetric = .entropy) -> MetricsColumns {
    MetricsColumns(Rectangle(rows: 9, columns: width), queryCount: 12, selected: selected)
  }

  @Test func `80 columns have every metric`() {
    #expect(columns(80).metrics == RowMetric.allCases)
    #expect(columns(79).metrics.count == RowMetric.allCases.count - 1)
  }

  @Test func `the selected metric is always among those that are seen`() {
    for width in 0...100 {
      for metric in RowMetric.allCases {
        let shown = columns(width, metric)
        #expect(shown.metrics.contains(metric))
        let ends = shown.metrics.map(shown.numberEnd)
        #expect(ends == ends.sorted() && Set(ends).count == ends.count)
      }
    }
  }

  @Test func `the last number of 80 columns has room for its bracket and its key`() {
    let end = columns(80).numberEnd(of: .rollout)
    #expect(end + 2 + RowMetric.keyColumns <= 80)
  }
}
