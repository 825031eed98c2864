import Attention
import Testing

@Suite struct AttentionFlowTests {
  private let toFirst: [[Double]] = [[1, 0], [1, 0]]

  @Test func `one layer is half of it and half of each token itself`() {
    #expect(attentionFlow([[toFirst]]) == [[1, 0], [0.5, 0.5]])
    #expect(attentionFlow([]).isEmpty)
  }

  @Test func `two layers, by hand`() {
    // Token 1: ½ to itself and then ½ to either; ½ to token 0, of whose pipe down all is free.
    #expect(attentionFlow([[toFirst], [toFirst]]) == [[1, 0], [1, 0.5]])
    // Rollout multiplies instead: ½ · ½ of token 1 is left.
    #expect(rollout([[toFirst], [toFirst]]) == [[1, 0], [0.75, 0.25]])
  }

  @Test func `heads are averaged before anything flows`() {
    let toSecond: [[Double]] = [[0, 1], [0, 1]]
    let flow = attentionFlow([[toFirst, toSecond]])
    #expect(flow == [[0.75, 0.25], [0.25, 0.75]])
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `of two layers it is the sum of the narrower pipes over what lies between`(seed: UInt64) {
    let layers = randomLayers(2, tokens: 5, seed: seed)
    let (below, above) = (mixture(layers[0]), mixture(layers[1]))
    let flow = attentionFlow(layers)
    for query in 0..<5 {
      for key in 0..<5 {
        let sum = (0..<5).reduce(0) { $0 + min(above[query][$1], below[$1][key]) }
        #expect(abs(flow[query][key] - sum) < 1e-12)
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `of three layers it is the smallest cut, and at least what rollout finds`(seed: UInt64) {
    let layers = randomLayers(3, tokens: 3, seed: seed)
    let mixtures = layers.map(mixture)
    let flow = attentionFlow(layers)
    let product = rollout(layers)
    for query in 0..<3 {
      for key in 0..<3 {
        #expect(abs(flow[query][key] - smallestCut(mixtures, from: query, to: key)) < 1e-12)
        #expect(flow[query][key] > product[query][key] - 1e-12)
        #expect(flow[query][key] < 1 + 1e-12)
      }
    }
  }

  @Test func `what no token reads below it does not reach it`() {
    let causal: [[Double]] = [[1, 0, 0], [0.5, 0.5, 0], [0.25, 0.25, 0.5]]
    let flow = attentionFlow([[causal], [causal], [causal]])
    #expect(flow[0] == [1, 0, 0])
    #expect(flow[1][2] == 0 && flow[1][0] > 0 && flow[1][1] > 0)
  }

  private func randomLayers(_ count: Int, tokens: Int, seed: UInt64) -> [[[[Double]]]] {
    var random = SeededGenerator(state: seed)
    return (0..<count).map { _ in
      (0..<2).map { _ in
        (0..<tokens).map { _ in
          let row = (0..<tokens).map { _ in Double.random(in: 0...1, using: &random) }
          return row.map { $0 / row.reduce(0, +) }
        }
      }
    }
  }

  private func mixture(_ heads: [[[Double]]]) -> [[Double]] {
    let count = heads[0].count
    return (0..<count).map { query in
      (0..<count).map { key in
        let mean = heads.reduce(0) { $0 + $1[query][key] } / Double(heads.count)
        return mean / 2 + (query == key ? 0.5 : 0)
      }
    }
  }

  /// Every way to part the tokens of three layers, tried out.
  private func smallestCut(_ mixtures: [[[Double]]], from query: Int, to key: Int) -> Double {
    let count = mixtures[0].count
    let nodes = (mixtures.count + 1) * count
    let source = mixtures.count * count + query
    var smallest = Double.infinity
    for side in 0..<(1 << nodes) where side >> source & 1 == 1 && side >> key & 1 == 0 {
      var cut = 0.0
      for (layer, rows) in mixtures.enumerated() {
        for from in 0..<count where side >> ((layer + 1) * count + from) & 1 == 1 {
          for to in 0..<count where side >> (layer * count + to) & 1 == 0 { cut += rows[from][to] }
        }
      }
      smallest = min(smallest, cut)
    }
    return smallest
  }
}
