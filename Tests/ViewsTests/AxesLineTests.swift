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

  @Test func `what bounds the scores stands behind the scale`() {
    let line = AxesLine(configuration: opening, dimension: 16, softCap: 50)
    #expect(line.text == "self · sinusoidal · dot · ÷√16 cap 50 · no mask · softmax · T 1")
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

  @Test(arguments: [
    (Stage.weights, ShadeRange.linear, "range linear 0…1, the same for every head"),
    (.weights, .rowMaximum, "range row maximum, of each row alone"),
    (.weights, .logarithmic, "range log .0001…1, the same for every head"),
    (.weights, .rank, "range rank, in each row alone"),
    (.valueNorm, .linear, "range linear 0…8.00, of this head alone"),
    (.dot, .linear, "range symmetric ±8.00, of this head alone"),
    (.dot, .symmetric, "range symmetric ±8.00, of this head alone"),
    (.weights, .symmetric, "range linear 0…1, the same for every head"),
    (.dot, .logarithmic, "range log ±0.0008…8.00, of this head alone"),
    (.dot, .rank, "range rank, in each row alone"),
  ])
  func `the range says where it ends and for what it holds`(
    _ stage: Stage, _ range: ShadeRange, _ text: String
  ) throws {
    let small = try SmallHead(queries: [[1], [2]], keys: [[4]], values: [[8]])
    let aside = AxesLine.rangeAside(Look(range: range), picture: small.picture(stage))
    #expect(aside.description == text)
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
