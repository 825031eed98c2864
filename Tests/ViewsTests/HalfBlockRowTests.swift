import Attention
import Screen
import Testing

@testable import Views

struct HalfBlockRowTests {
  private let row = HalfBlockRow(
    values: [
      .number(0.9), .number(0.1), .masked, .undefined(.noAllowedKey), .number(.nan),
    ], scale: ShadeScale(stage: .weights, look: Look(), largest: 1))

  @Test func `every value has its half, and beside the row there is nothing`() {
    #expect(row[0] == .shade(.sequential(0.9)))
    #expect(row[1] == .shade(.sequential(0.1)))
    #expect(row[2] == .sign(.masked))
    #expect(row[3] == .sign(.undefined) && row[4] == .sign(.notANumber))
    #expect(row[5] == .empty && row[-1] == .empty)
    let none = HalfBlockRow(
      values: [], scale: ShadeScale(stage: .weights, look: Look(), largest: 1))
    #expect(none[0] == .empty)
  }

  @Test func `a first key that is left out has no shade`() {
    let scale = ShadeScale(stage: .weights, look: Look(firstKey: .unshaded), largest: 1)
    #expect(HalfBlockRow(values: [.number(0.9)], scale: scale)[0] == .empty)
  }

  @Test func `without colour a half is dark from a quarter on`() {
    let dark = HalfBlockRow.Half.shade(.sequential(0.25))
    let light = HalfBlockRow.Half.shade(.sequential(0.2499))
    func glyph(_ top: HalfBlockRow.Half?, _ bottom: HalfBlockRow.Half?) -> String {
      HalfBlockRow.cell(top: top, bottom: bottom, .glyphs).glyph.description
    }
    #expect(glyph(dark, dark) == "█" && glyph(dark, light) == "▀")
    #expect(glyph(light, dark) == "▄" && glyph(light, light) == " ")
    #expect(glyph(dark, nil) == "▀" && glyph(nil, nil) == " ")
    #expect(glyph(.shade(.diverging(-0.5)), nil) == "▀")
  }

  @Test func `without colour a sign is seen where no half is dark`() {
    let masked = HalfBlockRow.Half.sign(.masked)
    let undefined = HalfBlockRow.Half.sign(.undefined)
    let found = HalfBlockRow.cell(top: masked, bottom: undefined, .glyphs)
    #expect(found.glyph == NumberSign.masked && found.style == .role(.faint))
    #expect(HalfBlockRow.cell(top: .empty, bottom: undefined, .glyphs).glyph == "∅")
    #expect(
      HalfBlockRow.cell(top: .shade(.sequential(1)), bottom: masked, .glyphs).glyph == "▀")
  }

  @Test func `with colour each half has its own`() {
    let found = HalfBlockRow.cell(
      top: .shade(.sequential(0.9)), bottom: .sign(.masked), .background)
    #expect(found.glyph == "▀")
    #expect(found.style.foreground == .shade(.sequential(0.9)))
    #expect(found.style.background == .shade(.masked))
  }

  @Test func `with colour the larger of two shades is the ink`() {
    let (small, large) = (Shade.diverging(0.1), Shade.diverging(-0.9))
    for (top, bottom, glyph) in [(small, large, "▄"), (large, small, "▀")] {
      let found = HalfBlockRow.cell(top: .shade(top), bottom: .shade(bottom), .background)
      #expect(found.glyph.description == glyph)
      #expect(found.style == Style(foreground: .shade(large), background: .shade(small)))
    }
    let masked = HalfBlockRow.cell(
      top: .sign(.masked), bottom: .shade(.sequential(0)), .background)
    #expect(masked.glyph == "▄" && masked.style.background == .shade(.masked))
  }

  @Test func `with colour two equal signs are drawn as the sign`() {
    let sign = HalfBlockRow.Half.sign(.undefined)
    let found = HalfBlockRow.cell(top: sign, bottom: sign, .background)
    #expect(found.glyph == NumberSign.undefined)
    #expect(found.style.background == .shade(.undefined))
  }

  @Test func `a half without a shade is left to the terminal, not painted as zero`() {
    let shade = HalfBlockRow.Half.shade(.sequential(0.9))
    let top = HalfBlockRow.cell(top: shade, bottom: .empty, .background)
    #expect(top.glyph == "▀" && top.style == Style(foreground: .shade(.sequential(0.9))))
    let bottom = HalfBlockRow.cell(top: nil, bottom: shade, .background)
    #expect(bottom.glyph == "▄" && bottom.style == Style(foreground: .shade(.sequential(0.9))))
    let nothing = HalfBlockRow.cell(top: .empty, bottom: nil, .background)
    #expect(nothing.glyph == " " && nothing.style == .plain)
  }
}
