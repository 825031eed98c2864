import Attention
import Models
import Testing

@testable import Views

struct LayeredSharesTests {
  private func layers(_ scene: Scene) -> [[AttentionHead]] {
    scene.trace.layers.map { $0.map(\.attention) }
  }

  private func weights(_ layers: [[AttentionHead]]) -> [[[[Double]]]] {
    layers.map { heads in
      heads.map { head in
        (0..<head.queryCount).map { head.row($0).outcome.value?.weights ?? [] }
      }
    }
  }

  @Test func `rollout is that of all layers and heads`() throws {
    let layers = layers(try Scene())
    let expected = rollout(weights(layers))
    #expect(LayeredShares.rollout(layers) == .shares(expected))
    #expect(expected.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-9 })
  }

  @Test func `flow is that of all layers and heads, each row divided by its sum`() throws {
    let layers = layers(try Scene())
    guard case .shares(let shares) = LayeredShares.flow(layers) else {
      Issue.record("no flow")
      return
    }
    let flow = attentionFlow(weights(layers))
    for (row, flows) in zip(shares, flow) {
      #expect(abs(row.reduce(0, +) - 1) < 1e-9)
      for (share, number) in zip(row, flows) {
        #expect(abs(share - number / flows.reduce(0, +)) < 1e-12)
      }
    }
  }

  @Test func `a row without weights leaves nothing defined`() throws {
    let mask = AttentionMask([.causal], keysOff: [0])
    let scene = try Scene(query: 1, key: 1, configuration: AttentionConfiguration(mask: mask))
    #expect(LayeredShares.rollout(layers(scene)) == .undefined)
    #expect(LayeredShares.flow(layers(scene)) == .undefined)
    #expect(LayeredShares.rollout([]) == .undefined)
    #expect(LayeredShares.flow([]) == .undefined)
  }

  @Test func `above so many tokens there is none`() throws {
    let flowing = try SmallHead(LayeredShares.mostFlowTokens)
    #expect(LayeredShares.flow([[flowing.head]]) != .tooLong)
    let longer = try SmallHead(LayeredShares.mostFlowTokens + 1)
    #expect(LayeredShares.flow([[longer.head]]) == .tooLong)
    let long = try SmallHead(LayeredShares.mostRolloutTokens + 1)
    #expect(LayeredShares.rollout([[long.head]]) == .tooLong)
  }

  @Test func `with other queries than keys nothing goes from layer to layer`() throws {
    let head = try AttentionHead(
      queries: .zeros(rowCount: 2, columnCount: 1), keys: .zeros(rowCount: 3, columnCount: 1),
      values: .zeros(rowCount: 3, columnCount: 1))
    #expect(LayeredShares.rollout([[head]]) == .undefined)
    #expect(LayeredShares.flow([[head]]) == .undefined)
  }
}
