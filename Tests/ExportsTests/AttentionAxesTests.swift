import Attention
import Exports
import Testing

@Suite struct AttentionAxesTests {
  @Test func `every axis has a word`() {
    let axes = AttentionConfiguration().axes
    #expect(
      axes.map(\.name) == [
        "source", "positions", "score", "scale", "mask", "normalizer", "temperature",
      ])
    #expect(axes.map(\.value) == ["self", "none", "dot", "sqrt", "none", "softmax", "1.0"])
  }

  @Test(arguments: [
    (AttentionMask.none, "none"), (.causal, "causal"), (AttentionMask([.window(2)]), "window:2"),
    (AttentionMask([.causal, .window(3)]), "causal,window:3"),
    (AttentionMask([], keysOff: [1]), "none"),
  ])
  func `masks are written as the command line reads them`(_ mask: AttentionMask, _ word: String) {
    #expect(mask.word == word)
  }

  @Test(arguments: [
    (AttentionScale.none, "none"), (.squareRootOfDimension, "sqrt"), (.dimension, "dimension"),
    (.fixed(2.5), "2.5"),
  ])
  func `scales are written as the command line reads them`(_ scale: AttentionScale, _ word: String)
  {
    #expect(scale.word == word)
  }
}
