import Attention
import Models
import Screen
import Testing

@testable import Views

struct MetricsViewSpokenTests {
  private func list(_ scene: Scene, metric: RowMetric = .entropy, query: Int = 8) -> SpokenList {
    MetricsView(
      picture: scene.picture, table: MetricsTable(scene), query: query, metric: metric
    ).spoken
  }

  @Test func `the metric of every query, its mean, then every metric of the selected one`() throws {
    let list = list(try Scene())
    #expect(list.count == 12 + 1 + RowMetric.allCases.count && list.selected == 8)
    #expect(list.sentence(8) == "query it: 0.41")
    #expect(list.sentence(12).description.hasPrefix("mean: 0.4"))
    #expect(list.sentence(13) == "query it: entropy, bits, 0.41")
    let largest = 13 + (RowMetric.allCases.firstIndex(of: .largest) ?? 0)
    #expect(list.sentence(largest) == "query it: largest weight, and whose, .928, key animal")
  }

  @Test func `what is undefined says so`() throws {
    let mask = AttentionMask([.causal], keysOff: [0])
    let list = list(try Scene(configuration: AttentionConfiguration(mask: mask)), query: 0)
    #expect(list.sentence(0) == "query BOS: undefined")
  }
}
