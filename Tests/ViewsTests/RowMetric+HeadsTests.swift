import Attention
import Screen
import Testing

@testable import Views

struct RowMetricHeadsTests {
  @Test func `every metric but those of all heads together has a mean`() throws {
    let metrics = try Scene().picture.head.metrics()
    for metric in RowMetric.allCases {
      #expect((metric.mean(in: metrics) != nil) == metric.isOfHead, "\(metric)")
    }
    #expect(RowMetric.ofHeads.count == RowMetric.allCases.count - 2)
    #expect(!RowMetric.ofHeads.contains(.rollout) && !RowMetric.ofHeads.contains(.flow))
  }

  @Test func `the mean of a head is that of its rows`() throws {
    let scene = try Scene()
    let table = MetricsTable(scene)
    let metrics = scene.picture.head.metrics()
    for metric in RowMetric.ofHeads {
      guard case .number(let mean) = table.mean(of: metric) else {
        Issue.record("\(metric) has no mean")
        continue
      }
      #expect(abs(mean.number - (metric.mean(in: metrics) ?? .nan)) < 1e-9, "\(metric)")
    }
  }

  @Test func `every metric is named and said, with its number`() {
    for metric in RowMetric.ofHeads {
      let sentence = metric.headSentence("0.25", firstKey: "BOS", mostEntropy: 2)
      #expect(sentence.contains("0.25") && sentence.count < 60, "\(metric)")
      #expect(!metric.menuTitle.isEmpty && metric.menuTitle.count < 58)
      #expect(metric.shortTitle.count <= 14)
      #expect(metric.headTitle(firstKey: "BOS").count <= 26, "\(metric)")
    }
    #expect(RowMetric.firstKey.headTitle(firstKey: "BOS") == "weight on BOS")
    #expect(Set(RowMetric.allCases.map(\.letter)).count == RowMetric.allCases.count)
  }
}
