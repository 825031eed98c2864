import Exports
import Foundation
import Screen
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Two rows with a shade, a role, a wide glyph and what XML and terminals must not see.
func smallFrame() -> Frame {
  var frame = Frame(rows: 4, columns: 12)
  frame.write("a<&\u{1B}", row: 0, column: 0, style: .role(.query))
  frame.write(".93", row: 0, column: 6, style: .on(.sequential(1)))
  frame.write("漢b█▄", row: 1, column: 2)
  return frame
}

@Suite struct FrameTextTests {
  @Test func `text has no trailing blanks and no blank lines at the end`() {
    #expect(smallFrame().plainText == "a<&␛  .93\n  漢b█▄\n")
  }

  @Test func `an empty frame is no text`() {
    #expect(Frame(rows: 3, columns: 3).plainText == "")
    #expect(Frame(rows: 0, columns: 0).plainText == "")
  }
}

@Suite struct FrameANSITests {
  @Test func `every line ends without colour`() {
    for depth in ColorDepth.allCases {
      let lines = smallFrame().ansiText(depth: depth).split(separator: "\n")
      #expect(lines.count == 2)
      for line in lines { #expect(line.hasSuffix("\u{1B}[0m")) }
    }
  }

  @Test func `24-bit colours are those of the theme`() {
    let text = smallFrame().ansiText(depth: .direct)
    #expect(text.hasPrefix("\u{1B}[0;1;38;2;0;115;230ma<&␛\u{1B}[0m  \u{1B}[0;38;2;"))
    #expect(text.contains(";48;2;247;230;40m.93\u{1B}[0m\n"))
  }

  @Test func `256 colours are indices, 16 are the named ones, none leaves weight`() {
    #expect(smallFrame().ansiText(depth: .indexed).contains("\u{1B}[0;1;38;5;63m"))
    #expect(smallFrame().ansiText(depth: .sixteen).contains("\u{1B}[0;1;34m"))
    #expect(smallFrame().ansiText(depth: .none).contains("\u{1B}[0;1ma<&"))
  }

  @Test func `nothing but the codes of colour leaves the program`() {
    for depth in ColorDepth.allCases {
      var rest = smallFrame().ansiText(depth: depth)[...]
      while let escape = rest.firstIndex(of: "\u{1B}") {
        let code = rest[escape...].prefix { $0 != "m" }
        #expect(code.dropFirst(2).allSatisfy { $0.isNumber || $0 == ";" })
        rest = rest[code.endIndex...].dropFirst()
      }
      #expect(!rest.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }
}

@Suite struct FrameSVGTests {
  @Test func `the picture is well-formed and its text is all there`() throws {
    let reader = SVGReader()
    #expect(reader.read(smallFrame().svg(title: "a<b & \"c\"\u{1B}\u{FFFF}]]>")))
    #expect(reader.texts == ["a<&␛.93", "漢b"])
    #expect(reader.title == "a<b & \"c\"]]>")
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
    #expect(svg.contains(##"<rect x="50.4" y="0" width="25.2" height="18" fill="#f7e628"/>"##))
  }

  @Test func `the picture follows a light or dark page and loads nothing`() {
    let svg = smallFrame().svg(title: "t")
    #expect(svg.contains("prefers-color-scheme:dark"))
    for forbidden in ["<script", "href", "url(", "@import", "onload"] {
      #expect(!svg.contains(forbidden))
    }
  }

  @Test func `an empty frame is a picture too`() {
    #expect(SVGReader().read(Frame(rows: 0, columns: 0).svg(title: "")))
  }
}

/// Reads a picture with Foundation's XML parser.
final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var elements: Set<String> = []
  private(set) var texts: [String] = []
  private(set) var title = ""
  private var open: [String] = []

  /// Whether the picture is well-formed.
  func read(_ svg: String) -> Bool {
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    return parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(name)
    open.append(name)
    if name == "text" { texts.append("") }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if open.last == "tspan" { texts[texts.count - 1] += text }
    if open.last == "title" { title += text }
  }
}
