import Screen
import Testing

@testable import Exports

@Suite struct FrameSVGTests {
  @Test func `the picture is well-formed and its text is all there`() throws {
    let reader = SVGReader()
    #expect(reader.read(smallFrame().svg(title: "a<b & \"c\"\u{1B}\u{FFFF}]]>")))
    #expect(reader.texts == ["a<&␛.93", "漢b"])
    #expect(reader.title == "a<b & \"c\"␛<U+FFFF>]]>")
    #expect(reader.elements.isSubset(of: ["svg", "title", "style", "rect", "text", "tspan"]))
  }

  @Test func `wide glyphs and blocks keep to the grid`() {
    let svg = smallFrame().svg(title: "t")
    #expect(svg.contains(#"<tspan x="16.8" textLength="16.8" lengthAdjust="spacingAndGlyphs""#))
    #expect(svg.contains(#"<tspan x="33.6" textLength="8.4""#))
    #expect(svg.contains(#"<rect x="42" y="18" width="8.4" height="18" class="ink"/>"#))
    #expect(svg.contains(#"<rect x="50.4" y="27" width="8.4" height="9" class="ink"/>"#))
  }

  @Test func `a shade is a rectangle in the colour of the theme`() {
    let svg = smallFrame().svg(title: "t")
    #expect(svg.contains(##"<rect x="50.4" y="0" width="25.2" height="18" fill="#fde725"/>"##))
  }

  @Test func `the picture follows a light or dark page and loads nothing`() {
    let svg = smallFrame().svg(title: "t")
    #expect(svg.contains("prefers-color-scheme:dark"))
    for forbidden in ["<script", "href", "url(", "@import", "onload"] {
      #expect(!svg.contains(forbidden))
    }
  }

  @Test(arguments: [(Background.dark, "#0d1117"), (.light, "#fff")])
  func `a background that is asked for holds on every page`(
    _ background: Background, _ ground: String
  ) {
    let svg = smallFrame().svg(title: "t", theme: Theme(background: background))
    #expect(svg.contains(".ground{fill:\(ground)}") && !svg.contains("prefers-color-scheme"))
  }

  @Test func `an empty frame is a picture too`() {
    #expect(SVGReader().read(Frame(rows: 0, columns: 0).svg(title: "")))
  }

  @Test func `8 pixels around the cells are free and belong to the ground`() throws {
    let svg = smallFrame().svg(title: "t")
    // 12 columns of 8.4 and 4 rows of 18, and twice 8.
    #expect(svg.contains(#" width="116.8" height="88" viewBox="-8 -8 116.8 88""#))
    #expect(svg.contains(#"<rect class="ground" x="-8" y="-8" width="116.8" height="88"/>"#))
    let empty = Frame(rows: 0, columns: 0).svg(title: "")
    #expect(empty.contains(#" width="16" height="16" viewBox="-8 -8 16 16""#))
  }

  @Test func `blanks within a text are kept by renderers without style sheets`() {
    var frame = Frame(rows: 1, columns: 8)
    frame.write("a  b", row: 0, column: 1)
    let svg = frame.svg(title: "t")
    #expect(svg.contains(#"<text xml:space="preserve" y="13.5">"#))
    #expect(svg.contains(">a  b</tspan>"))
  }

  @Test(arguments: [(0, "0"), (-8, "-8"), (8.4, "8.4"), (16.8000001, "16.8"), (0.96, "1")])
  func `a coordinate has one decimal at most`(_ number: Double, _ text: String) {
    #expect(number.short == text)
  }
}
