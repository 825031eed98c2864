import Attention
import Models
import Testing

@testable import Views

struct MetricsTableTests {
  private func table(_ scene: Scene, queries: Range<Int>? = nil) -> MetricsTable {
    MetricsTable(scene, queries: queries)
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
    var count = 0.0
    for query in 0..<12 {
      guard case .number(let number) = table.value(of: metric, query: query) else { continue }
      sum += number.number
      count += 1
    }
    #expect(count >= 11)
    #expect(abs(try number(table.mean(of: metric)).number - sum / count) < 1e-12)
  }

  @Test(arguments: [RowMetric.rollout, .flow])
  func `what goes through all layers is said with the key that gets most`(metric: RowMetric) throws
  {
    let scene = try Scene()
    let layers = scene.trace.layers.map { $0.map(\.attention) }
    let shares: LayeredShares = metric == .flow ? .flow(layers) : .rollout(layers)
    guard case .shares(let expected) = shares else { throw NoNumber() }
    let found = try number(table(scene).value(of: metric, query: 8))
    #expect(found.number == expected[8].max())
    #expect(found.key == expected[8].firstIndex(of: found.number))
  }

  @Test func `neighbours have weights where there are neighbours`() throws {
    let table = table(try Scene())
    #expect(table.value(of: .previousToken, query: 0) == .undefined)
    #expect(table.value(of: .nextToken, query: 11) == .undefined)
    #expect(try number(table.value(of: .sameToken, query: 0)).number > 0.99)
    #expect(try number(table.value(of: .span, query: 8)).number == 6)
    #expect(try number(table.value(of: .largestValue, query: 8)).key == 2)
  }

  @Test func `a row without weights is undefined, and so is every rollout`() throws {
    let mask = AttentionMask([.causal], keysOff: [0])
    let scene = try Scene(query: 1, key: 1, configuration: AttentionConfiguration(mask: mask))
    let table = table(scene)
    #expect(table.value(of: .entropy, query: 0) == .undefined)
    #expect(table.value(of: .rollout, query: 3) == .undefined)
    #expect(table.value(of: .flow, query: 3) == .undefined)
    #expect(table.row(0) == nil)
    // The mean is that of the other rows.
    var sum = 0.0
    for query in 1..<12 { sum += try number(table.value(of: .entropy, query: query)).number }
    #expect(abs(try number(table.mean(of: .entropy)).number - sum / 11) < 1e-12)
  }

  @Test func `of a long text only what is seen is measured, and no mean is said`() throws {
    let small = try SmallHead(200)
    let table = MetricsTable(
      head: small.head, queries: 50..<60, rollout: .rollout([[small.head]]),
      flow: .flow([[small.head]]))
    #expect(table.value(of: .entropy, query: 49) == .missing)
    #expect(table.value(of: .entropy, query: 50) != .missing)
    #expect(table.mean(of: .entropy) == .missing)
    #expect(table.value(of: .rollout, query: 50) == .missing)
    #expect(table.value(of: .rollout, query: 500) == .missing)
    #expect(table.value(of: .flow, query: 50) == .missing)
  }
}

extension MetricsTable {
  /// The metrics of the open head of a scene.
  init(_ scene: Scene, queries: Range<Int>? = nil) {
    let layers = scene.trace.layers.map { $0.map(\.attention) }
    self.init(
      head: scene.picture.head, queries: queries, rollout: .rollout(layers), flow: .flow(layers))
  }
}
