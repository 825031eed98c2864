import Attention
import Models
import Screen
import Testing

@testable import Views

struct MetricsSentenceTests {
  private func sentence(
    _ scene: Scene, _ metric: RowMetric, query: Int = 8, columns: Int = 120
  ) -> String {
    let view = MetricsView(
      picture: scene.picture, table: MetricsTable(scene), query: query, metric: metric)
    return MetricsSentence(view: view).text(columns: columns).description
  }

  @Test func `each metric is said with its number and its formula`() throws {
    let scene = try Scene()
    let expected: [(RowMetric, String)] = [
      (.entropy, "query it: entropy 0.41 bits of at most log₂ 12 = 3.58; entropy = −Σ α log₂ α"),
      (.effectiveKeys, "query it: as spread out as 1.33 equal weights, of 12 keys; effective"),
      (.distance, "query it: it reads 5.74 positions away on average; distance = Σ α × |"),
      (.firstKey, "query it: weight .005 on the first key, BOS; weight on the first key = "),
      (.largest, "query it: its largest weight .928 is on key animal; largest weight = max"),
      (.firstValue, "query it: .000 of Σ ‖α·v‖ is of the first key, BOS; share = "),
      (.span, "query it: it has .9 of its weight within 6.00 positions; span = the smallest d"),
      (.largestValue, "query it: .936 of Σ ‖α·v‖ is of key animal, the largest share; largest"),
      (.flow, "query it: of what can flow through all layers key BOS gets most, .316; flow = "),
      (.previousToken, "query it: weight .000 on the token before it; weight on the previous"),
      (.sameToken, "query it: weight .000 on the token itself; weight on the token itself ="),
      (.nextToken, "query it: weight .000 on the token after it; weight on the next token ="),
      (.rollout, "query it: rollout through all layers gives key BOS most, .438; rollout = "),
    ]
    for (metric, text) in expected {
      #expect(sentence(scene, metric, columns: 200).hasPrefix(text), "\(metric)")
    }
  }

  @Test func `a narrow screen has the number all the same`() throws {
    #expect(sentence(try Scene(), .largest, columns: 30) == "it: max α .928, key animal")
    #expect(sentence(try Scene(), .entropy, columns: 20) == "it: entropy 0.41")
  }

  @Test func `what is undefined, and what is not computed, is said`() throws {
    let mask = AttentionMask([.causal], keysOff: [0])
    let scene = try Scene(query: 1, key: 1, configuration: AttentionConfiguration(mask: mask))
    #expect(sentence(scene, .entropy, query: 0).contains("row BOS is undefined"))
    #expect(sentence(scene, .rollout, query: 3).contains("a row of some head has no allowed key"))
    #expect(sentence(scene, .flow, query: 3).hasPrefix("flow is undefined: a row of some head"))
    let whole = try Scene()
    #expect(sentence(whole, .previousToken, query: 0).hasSuffix("no key stands before it"))
    #expect(sentence(whole, .nextToken, query: 11).hasSuffix("no key stands after it"))
    let long = try Scene(String(repeating: "the cat ran ", count: 50), query: 1, key: 1)
    #expect(sentence(long, .rollout, query: 1).contains("no rollout of more than 128 tokens"))
    #expect(sentence(long, .flow, query: 1).contains("no flow of more than 24 tokens"))
  }
}
