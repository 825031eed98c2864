import Screen
import Testing

@testable import Exports

@Suite struct SVGRunTests {
  private let plain = Theme().resolve(.plain, depth: .direct)
  private let query = Theme().resolve(.role(.query), depth: .direct)

  @Test func `neighbours that look alike go together`() {
    let run = SVGRun(column: 2, glyph: glyph("a"), style: plain)
    #expect(run.continues(with: SVGRun(column: 3, glyph: glyph("b"), style: plain)))
    #expect(!run.continues(with: SVGRun(column: 4, glyph: glyph("b"), style: plain)))
    #expect(!run.continues(with: SVGRun(column: 3, glyph: glyph("b"), style: query)))
  }

  @Test func `wide glyphs and blocks stand by themselves`() {
    let run = SVGRun(column: 2, glyph: glyph("a"), style: plain)
    #expect(!run.continues(with: SVGRun(column: 3, glyph: glyph("漢"), style: plain)))
    #expect(!run.continues(with: SVGRun(column: 3, glyph: glyph("█"), style: plain)))
    let wide = SVGRun(column: 0, glyph: glyph("漢"), style: plain)
    #expect(!wide.continues(with: SVGRun(column: 2, glyph: glyph("a"), style: plain)))
  }

  @Test func `the text begins and ends with what is seen`() {
    var run = SVGRun(column: 1, glyph: .space, style: plain)
    for sign in ["a", " ", "b", " "] { run.append(glyph(sign)) }
    #expect(
      run.text == #"<tspan x="16.8" textLength="25.2" lengthAdjust="spacingAndGlyphs" "#
        + #"class="ink">a b</tspan>"#)
    #expect(SVGRun(column: 0, glyph: .space, style: plain).text == nil)
  }

  @Test(arguments: [
    ("▀", ##"y="36" width="8.4" height="9" class="ink"/>"##),
    ("▄", ##"y="45" width="8.4" height="9" class="ink"/>"##),
    ("░", ##"y="36" width="8.4" height="18" class="ink" fill-opacity="0.25"/>"##),
  ])
  func `a block is a rectangle in its part of the cell and no text`(
    _ sign: String, _ attributes: String
  ) {
    let run = SVGRun(column: 3, glyph: glyph(sign), style: plain)
    #expect(run.block(row: 2) == #"<rect x="25.2" "# + attributes)
    #expect(run.text == nil)
    #expect(SVGRun(column: 3, glyph: glyph("a"), style: plain).block(row: 2) == nil)
  }

  @Test func `without a colour of its own a run has no ground`() {
    #expect(SVGRun(column: 0, glyph: glyph("a"), style: plain).background(row: 0) == nil)
    let shaded = Theme().resolve(.on(.sequential(1)), depth: .direct)
    #expect(
      SVGRun(column: 0, glyph: .space, style: shaded).background(row: 1)
        == ##"<rect x="0" y="18" width="8.4" height="18" fill="#fde725"/>"##)
  }

  private func glyph(_ text: String) -> Glyph { DisplayText(text).glyphs.first ?? .space }
}
