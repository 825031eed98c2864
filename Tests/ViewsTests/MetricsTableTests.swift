import Attention
import Models
import Testing

@testable import Views

struct MetricsTableTests {
  private func table(_ scene: Scene, queries: Range<Int>? = nil) -> MetricsTable {
    MetricsTable(head: scene.picture.head, queries: queries, rollout: rollout(scene))
  }

  private func rollout(_ scene: Scene) -> MetricsTable.Rollout {
    MetricsTable.Rollout(scene.trace.layers.map { $0.map(\.attention) })
  }

  private func number(_ value: MetricsTable.Value) throws -> MetricsTable.Number {
    guard case .number(let number) = value else { throw NoNumber() }
    return number
  }

  private struct NoNumber: Error {}

  @Test func `it reads little but animal`() throws {
    let table = table(try Scene())
    #expect(abs(try number(table.value(of: .entropy, query: 8)).number - 0.41) < 0.005)
    let largest = try number(table.value(of: .largest, query: 8))
    #expect(largest.key == 2)
    #expect(abs(largest.number - 0.9277) < 0.0001)
    #expect(try number(table.value(of: .firstKey, query: 0)).key == nil)
  }

  @Test(arguments: RowMetric.allCases)
  func `the mean is that of the rows`(metric: RowMetric) throws {
    let table = table(try Scene())
    var sum = 0.0
    for query in 0..<12 { sum += try number(table.value(of: metric, query: query)).number }
    #expect(abs(try number(table.mean(of: metric)).number - sum / 12) < 1e-12)
  }

  @Test func `rollout is that of all layers and heads`() throws {
    let scene = try Scene()
    let weights = scene.trace.layers.map { heads in
      heads.map { head in
        (0..<12).map { head.attention.row($0).outcome.value?.weights ?? [] }
      }
    }
    let expected = Attention.rollout(weights)
    #expect(rollout(scene) == .shares(expected))
    #expect(expected.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 })
    let found = try number(table(scene).value(of: .rollout, query: 8))
    #expect(found.number == expected[8].max())
    #expect(found.key == expected[8].firstIndex(of: found.number))
  }

  @Test func `a row without weights is undefined, and so is every rollout`() throws {
    let mask = AttentionMask([.causal], keysOff: [0])
    let scene = try Scene(query: 1, key: 1, configuration: AttentionConfiguration(mask: mask))
    let table = table(scene)
    #expect(table.value(of: .entropy, query: 0) == .undefined)
    #expect(table.value(of: .rollout, query: 3) == .undefined)
    #expect(table.row(0) == nil)
    // The mean is that of the other rows.
    var sum = 0.0
    for query in 1..<12 { sum += try number(table.value(of: .entropy, query: query)).number }
    #expect(abs(try number(table.mean(of: .entropy)).number - sum / 11) < 1e-12)
  }

  @Test func `of a long text only what is seen is measured, and no mean is said`() throws {
    let small = try SmallHead(200)
    let rollout = MetricsTable.Rollout([[small.head]])
    #expect(rollout == .tooLong)
    let table = MetricsTable(head: small.head, queries: 50..<60, rollout: rollout)
    #expect(table.value(of: .entropy, query: 49) == .missing)
    #expect(table.value(of: .entropy, query: 50) != .missing)
    #expect(table.mean(of: .entropy) == .missing)
    #expect(table.value(of: .rollout, query: 50) == .missing)
    #expect(table.value(of: .rollout, query: 500) == .missing)
  }

  @Test func `without a head there is no rollout`() {
    #expect(MetricsTable.Rollout([]) == .undefined)
  }
}
