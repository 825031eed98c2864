import Attention
import Screen
import Testing

@testable import Views

struct ShadeScaleTests {
  private let row: [StageValue] = [.number(0.8), .number(0.15), .masked, .number(0.05)]

  private func shades(_ look: Look, stage: Stage = .weights, largest: Double = 1) -> [Shade?] {
    ShadeScale(stage: stage, look: look, largest: largest).shades(ofRow: row)
  }

  @Test func `linear shades of weights are the weights`() {
    #expect(
      shades(Look()) == [.sequential(0.8), .sequential(0.15), .masked, .sequential(0.05)])
  }

  @Test func `the row maximum is the darkest of its row`() {
    let found = shades(Look(range: .rowMaximum))
    #expect(found[0] == .sequential(1))
    #expect(found[1] == .sequential(0.15 / 0.8))
    let without = shades(Look(range: .rowMaximum, firstKey: .unshaded))
    #expect(without[0] == nil)
    #expect(without[1] == .sequential(1))
  }

  @Test func `ranks go from 0 to 1`() {
    #expect(
      shades(Look(range: .rank)) == [.sequential(1), .sequential(0.5), .masked, .sequential(0)])
  }

  @Test func `logarithmic shades take four powers of ten`() throws {
    let scale = ShadeScale(stage: .weights, look: Look(range: .logarithmic), largest: 1)
    let found = scale.shades(ofRow: [1, 0.1, 0.01, 0.0001, 0.00001, 0].map(StageValue.number))
    for (shade, expected) in zip(found, [1, 0.75, 0.5, 0, 0, 0]) {
      #expect(abs(try #require(shade?.amount) - expected) < 1e-9)
    }
  }

  @Test func `signed stages are centred on 0`() {
    let scale = ShadeScale(stage: .dot, look: Look(), largest: 4)
    let found = scale.shades(ofRow: [.number(-4), .number(0), .number(1), .number(.nan)])
    #expect(found == [.diverging(-1), .diverging(0), .diverging(0.25), .notANumber])
    let nothing = ShadeScale(stage: .dot, look: Look(), largest: 0)
    #expect(nothing.shades(ofRow: [.number(0)]) == [.diverging(0)])
  }

  @Test func `numbers that are not finite count for no range`() {
    for range in ShadeRange.allCases {
      let scale = ShadeScale(stage: .dot, look: Look(range: range), largest: 4)
      let values = [StageValue.number(4), .number(.infinity), .number(-.infinity), .number(.nan)]
      #expect(scale.shades(ofRow: values) == [.diverging(1), .infinite, .infinite, .notANumber])
    }
  }

  @Test func `signs stay in every range`() {
    let row = [-4.0, 2, -1, 0, 0.5].map(StageValue.number)
    func shares(_ range: ShadeRange) -> [Shade?] {
      ShadeScale(stage: .scaled, look: Look(range: range), largest: 8).shades(ofRow: row)
    }
    #expect(shares(.symmetric) == [-0.5, 0.25, -0.125, 0, 0.0625].map(Shade.diverging))
    #expect(shares(.linear) == shares(.symmetric))
    #expect(shares(.rowMaximum) == [-1, 0.5, -0.25, 0, 0.125].map(Shade.diverging))
    #expect(shares(.rank) == [-1, 0.75, -0.5, 0, 0.25].map(Shade.diverging))
  }

  @Test func `equal numbers have equal ranks, and none is above itself`() {
    func ranks(_ numbers: [Double]) -> [Double?] {
      ShadeScale(stage: .weights, look: Look(range: .rank), largest: 1)
        .shades(ofRow: numbers.map(StageValue.number)).map { $0?.amount }
    }
    #expect(ranks([1, 0, 0, 0]) == [1, 0, 0, 0])
    #expect(ranks([0.25, 0.25, 0.25, 0.25]) == [0, 0, 0, 0])
    #expect(ranks([0.4, 0.2, 0.4]) == [0.5, 0, 0.5])
    #expect(ranks([1]) == [1])
  }

  @Test func `glyphs begin at quarters`() {
    let glyphs = [0, 0.049, 0.05, 0.25, 0.5, 0.75, 1].map { Shade.sequential($0).glyph.description }
    #expect(glyphs == [" ", " ", "░", "▒", "▓", "█", "█"])
  }
}
