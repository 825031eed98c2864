import Attention
import Models
import Screen
import Testing
import Views

@Suite struct HeadsTableTests {
  @Test func `the means of the open head, their values and places`() throws {
    let text = try HeadsScene().frame().text
    #expect(text.contains("L1.H3, mean over 12 queries"))
    #expect(text.contains("rank of 10"))
    let metrics = try #require(
      ToyModel().trace(of: ToyModel.openingText)[ToyModel.openingHead]
    ).attention.metrics()
    let entropy = decimalText(try #require(metrics.entropy), places: 2)
    #expect(text.contains("entropy, bits (at most 3.58)  \(entropy)"))
    #expect(text.contains("weight on BOS"))
    #expect(text.contains("distance |query − key|"))
    #expect(text.contains("weight on previous token"))
  }

  @Test func `undefined rows are counted`() throws {
    let configuration = AttentionConfiguration(
      positions: .sinusoidal, mask: AttentionMask(keysOff: [0]))
    var masked = configuration
    masked.mask = AttentionMask([.causal], keysOff: [0])
    let text = try HeadsScene(configuration: masked).frame(rows: 24, columns: 150).text
    #expect(text.contains("mean over 12 queries, 1 undefined"))
  }

  @Test func `a head that is not computed has none`() throws {
    let scene = try HeadsScene(pendingLayers: 1)
    #expect(scene.frame().text.contains("L1.H3, not computed yet"))
  }
}
