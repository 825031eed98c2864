import Screen
import Testing

@testable import Views

struct MetricsColumnsTests {
  private func columns(_ width: Int, _ selected: RowMetric = .entropy) -> MetricsColumns {
    MetricsColumns(Rectangle(rows: 9, columns: width), queryCount: 12, selected: selected)
  }

  @Test func `wide enough, every metric has its column`() {
    #expect(columns(142).metrics == RowMetric.allCases)
    #expect(columns(141).metrics.count == RowMetric.allCases.count - 1)
    #expect(columns(MetricsView.wholeColumns).metrics.last == .flow)
    #expect(columns(MetricsView.wholeColumns - 1).metrics.last == .rollout)
    #expect(columns(80).metrics.last == .firstValue)
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

  @Test func `the last number has room for its bracket and its key`() {
    for metric in [RowMetric.largest, .largestValue, .rollout, .flow] {
      let end = columns(80, metric).numberEnd(of: metric)
      #expect(end + 2 + RowMetric.keyColumns <= 80, "\(metric)")
    }
  }
}
