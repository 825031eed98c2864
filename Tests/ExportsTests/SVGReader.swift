import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

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
