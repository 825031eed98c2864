import Attention
import AwkwardTexts
import Foundation
import Screen
import StrictJSON
import Testing

@testable import Exports

/// Every awkward text in every format: the file is valid, and nothing in it is hidden or runs.
@Suite struct AwkwardExportsTests {
  @Test func `CSV has one cell for a name, no formula and nothing hidden`() throws {
    for awkward in AwkwardText.all {
      let csv = try #require(
        try capture(awkward.text).csv(HeadAddress(layer: 0, head: 0), stage: .weights))
      #expect(Whitelist.strangers(in: csv, besides: ["\r", "\n"]) == [], "\(awkward)")
      let rows = cells(of: csv)
      #expect(rows.count == 3 && rows.allSatisfy { $0.count == 3 }, "\(awkward)")
      for name in rows.dropFirst().map({ $0[0] }) + rows[0].dropFirst() {
        #expect(!["=", "+", "-", "@"].contains(name.unicodeScalars.first), "\(awkward)")
      }
    }
  }

  @Test func `JSON gives every text back and shows nothing hidden`() throws {
    for awkward in AwkwardText.all {
      let json = try capture(awkward.text).json()
      #expect(Whitelist.strangers(in: json, besides: ["\n"]) == [], "\(awkward)")
      let value = try JSONValue(parsing: Array(json.utf8))
      for name in ["text", "model", "origin"] {
        let text = try #require(value[JSONText(name)]?.string)
        #expect(text.unicodeScalars.elementsEqual(awkward.text.unicodeScalars), "\(awkward)")
      }
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      #expect((object?["text"] as? String) != nil, "another reader agrees: \(awkward)")
    }
  }

  @Test func `safetensors holds the texts in a header that is JSON`() throws {
    for awkward in AwkwardText.all {
      let capture = try capture(awkward.text)
      let file = try safetensorsFile(try capture.tensors(), metadata: capture.metadata)
      let length = Int(file[0]) + Int(file[1]) << 8 + Int(file[2]) << 16
      let header = Array(file[8..<8 + length])
      let text = String(decoding: header, as: UTF8.self)
      #expect(Whitelist.strangers(in: text) == [], "\(awkward)")
      let metadata = try JSONValue(parsing: header)["__metadata__"]
      let origin = try #require(metadata?["origin"]?.string)
      #expect(origin.unicodeScalars.elementsEqual(awkward.text.unicodeScalars), "\(awkward)")
    }
  }

  @Test func `SVG is well-formed, with text and nothing that runs`() throws {
    for awkward in AwkwardText.all {
      var frame = Frame(rows: 2, columns: 30)
      frame.write(DisplayText(awkward.text), row: 0, column: 0)
      frame.write("|end", row: 1, column: 2)
      let svg = frame.svg(title: awkward.text)
      #expect(Whitelist.strangers(in: svg, besides: ["\n"]) == [], "\(awkward)")
      let reader = SVGReader()
      #expect(reader.read(svg), "\(awkward)")
      #expect(reader.elements.isSubset(of: ["svg", "title", "style", "rect", "text", "tspan"]))
      let title = DisplayText(awkward.text).description
      #expect(reader.title.unicodeScalars.elementsEqual(title.unicodeScalars), "\(awkward)")
    }
  }

  @Test func `text and ANSI show what a screen shows`() {
    for awkward in AwkwardText.all {
      var frame = Frame(rows: 1, columns: 40)
      frame.write(DisplayText(awkward.text), row: 0, column: 0, style: .role(.key, .bold))
      #expect(Whitelist.strangers(in: frame.plainText, besides: ["\n"]) == [], "\(awkward)")
      for depth in ColorDepth.allCases {
        let parts = frame.ansiText(depth: depth).split(separator: "\u{1B}")
        for part in parts.dropFirst() {
          let code = part.prefix { $0 != "m" }
          #expect(code.first == "[" && code.dropFirst().allSatisfy { "0123456789;".contains($0) })
          let text = String(part.drop { $0 != "m" })
          #expect(Whitelist.strangers(in: text, besides: ["\n"]) == [], "\(awkward)")
        }
      }
    }
  }

  /// Two tokens with the text, in a run whose every name is the text.
  private func capture(_ text: String) throws -> AttentionCapture {
    let matrix = Matrix([[1, 0], [0, 1]])
    let head = try AttentionHead(queries: matrix, keys: matrix, values: matrix)
    let token = CapturedToken(text: text, characters: 0..<text.unicodeScalars.count, knowledge: nil)
    return AttentionCapture(
      modelName: text, origin: text, text: text, tokens: [token, token],
      configuration: AttentionConfiguration(),
      layers: [[CapturedHead(name: text, attention: head)]],
      hiddenStates: [matrix], hiddenNames: [text, text])
  }

  /// The cells of a table, read as RFC 4180 has it.
  private func cells(of csv: String) -> [[String]] {
    var rows: [[String]] = []
    var (row, cell): ([String], String) = ([], "")
    var isQuoted = false
    for scalar in csv.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      case "\r" where !isQuoted: break
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
