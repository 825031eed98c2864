import Attention
import Testing

@testable import Scenarios

@Suite struct ExpectationTests {
  private let yaml = """
    heed: 1
    title: t
    queries: {labels: [q, q], rows: [[1], [0]]}
    keys: {labels: [a, b], rows: [[2], [1]]}
    values: {columns: [v], rows: [[4], [8]]}
    attention: {scale: none, mask: {rows: [[1, 1], [1, 0]]}}
    expect: [EXPECTATION]
    """

  private func failure(_ expectation: String) throws -> String? {
    let scenario = try scenario(yaml.replacing("EXPECTATION", with: expectation))
    guard case .vectors(let vectors) = scenario.subject else { return "no vectors" }
    let heads = try vectors.run().heads.map {
      (name: $0.name, address: HeadAddress(layer: 0, head: 0), head: $0.attention)
    }
    let check = ExpectationCheck(
      heads: heads, queryLabels: vectors.queries.labels, keyLabels: vectors.keys.labels)
    return check.result(of: try #require(scenario.expectations.first)).failure
  }

  @Test(arguments: [
    "{stage: weights, query: 0, key: a, is: .7311}",
    "{stage: weights, query: q@0, key: b, is: .27}",
    "{output: v, query: 0, is: 5.08}", "{output: 0, query: 0, is: 5.0758}",
    "{slope: a, query: 0, is: .1966}", "{sum: dot, query: 0, is: 3}",
    "{maximum: dot, query: 0, is: 2}", "{spread: dot, query: 0, is: .5}",
    "{largest: weights, query: 0, key: a}", "{stage: masked, query: 1, key: b, is: masked}",
  ])
  func `what comes out is as promised`(expectation: String) throws {
    #expect(try failure(expectation) == nil)
  }

  @Test(arguments: [
    ("{stage: weights, query: 0, key: a, is: .7312}", "it is 0.731"),
    ("{stage: weights, query: 0, key: a, is: masked}", "it is 0.731"),
    ("{stage: masked, query: 1, key: b, is: 0}", "the key is masked"),
    ("{largest: weights, query: 0, key: b}", "key a is the largest"),
    ("{output: w, query: 0, is: 1}", "there is no value dimension w"),
    ("{stage: weights, query: 0, key: a, is: undefined}", "it is 0.731"),
  ])
  func `what comes out otherwise is said`(expectation: String, found: String) throws {
    let failure = try #require(try failure(expectation))
    #expect(failure.hasPrefix(found), "\(failure)")
  }
}
