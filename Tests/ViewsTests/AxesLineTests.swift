import Attention
import Screen
import Testing

@testable import Views

struct AxesLineTests {
  private let opening = AttentionConfiguration(positions: .sinusoidal)

  private func line(_ configuration: AttentionConfiguration, columns: Int = 100) -> String {
    Frame.line(columns: columns, AxesLine(configuration: configuration, dimension: 16).draw)
  }

  @Test func `the six axes and the temperature stand in their order`() {
    #expect(line(opening) == " self · sinusoidal · dot · ÷√16 · no mask · softmax · T 1")
  }

  @Test func `the axes say what was changed`() {
    let configuration = AttentionConfiguration(
      source: .crossAttention, scale: .none,
      mask: AttentionMask([.causal, .window(3)], keysOff: [1]),
      normalizer: .argmax, temperature: 0.25)
    #expect(
      line(configuration)
        == " cross · no positions · dot · no scale · causal, window 3, 1 key off · argmax · T 0.25")
  }

  @Test(arguments: [
    (AttentionScale.none, "no scale"), (.squareRootOfDimension, "÷√16"), (.dimension, "÷16"),
    (.fixed(3), "÷3"), (.fixed(2.5), "÷2.5"),
  ])
  func `a scale says what the score is divided by`(_ scale: AttentionScale, _ title: String) {
    #expect(scale.title(dimension: 16) == title)
  }

  @Test(arguments: [
    (AttentionMask.none, "no mask"), (.causal, "causal"),
    (AttentionMask([.custom([[true]])]), "custom"), (AttentionMask([.window(0)]), "window 0"),
    (AttentionMask(keysOff: [4]), "1 key off"), (AttentionMask(keysOff: [4, 1]), "2 keys off"),
    (AttentionMask([.causal], keysOff: [0]), "causal, 1 key off"),
  ])
  func `a mask names everything that hides a key`(_ mask: AttentionMask, _ title: String) {
    #expect(mask.title == title)
  }

  @Test func `what hides a key has a word`() {
    #expect(
      [MaskKind.causal, .window(2), .custom, .keyOff].map(\.title) == [
        "causal", "window 2", "custom", "key off",
      ])
  }

  @Test func `layers and heads are counted from 1`() {
    let address = HeadAddress(layer: 1, head: 3)
    #expect(
      AxesLine.countedAside(address, headCounts: [5, 5]).description == "layer 2/2  head 4/5")
    #expect(
      AxesLine.countedAside(HeadAddress(layer: 0, head: 0), headCounts: [1]).description
        == "layer 1/1  head 1/1")
  }

  @Test func `a range of one head alone is never passed off as that of all`() {
    let linear = AxesLine.rangeAside(Look(), stage: .weights)
    #expect(linear.description == "range linear 0…1, the same for every head")
    #expect(!AxesLine.rangeAside(Look(), stage: .dot).description.contains("every head"))
    for range in [ShadeRange.rowMaximum, .logarithmic, .rank] {
      let aside = AxesLine.rangeAside(Look(range: range), stage: .weights).description
      #expect(aside == "range \(range.rawValue), of this head alone")
    }
  }

  @Test func `the aside is left out where it does not fit`() {
    let view = AxesLine(configuration: opening, dimension: 16, aside: "layer 2/2")
    #expect(Frame.line(columns: 80, view.draw).hasSuffix("T 1              layer 2/2"))
    #expect(Frame.line(columns: 62, view.draw) == line(opening))
    #expect(Frame.line(columns: 12, view.draw) == " self · sinu")
    #expect(Frame.leavesEmptyAreasAlone(view.draw))
  }

  @Test func `whole numbers have no point`() {
    #expect([1, 0.5, 100, 0, 2.25].map(shortDecimal) == ["1", "0.5", "100", "0", "2.25"])
  }
}
