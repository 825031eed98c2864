import Attention
import Exports
import Screen
import Testing

@testable import heed

@Suite struct ExportedRunTests {
  @Test(arguments: [
    (ExportFormat.text, Array(" heed · map · toy".utf8)), (.ansi, [0x20, 0x1B, 0x5B]),
    (.svg, Array("<?xml".utf8)),
    (.csv, Array("query ↓ key →,[BOS],it\r\n".utf8)), (.json, Array("{\n".utf8)),
    (.npy, [0x93] + Array("NUMPY".utf8)),
  ])
  func `a format begins as its readers expect`(_ format: ExportFormat, _ beginning: [UInt8]) throws
  {
    let bytes = try exported("it").bytes(format)
    #expect(Array(bytes.prefix(beginning.count)) == beginning)
  }

  @Test func `a map has the size of its stage`() throws {
    for (stage, count) in [(Stage.weights, 12 * 12), (.output, 12 * 16)] {
      let file = try exported(tired, stage: stage).bytes(.npy)
      let header = 10 + Int(file[8]) + 256 * Int(file[9])
      #expect(file.count - header == 4 * count)
    }
  }

  @Test(
    arguments: [
      (ColorDepth.indexed, "38;5;"), (.direct, "38;2;"), (nil, "38;2;"),
    ] as [(ColorDepth?, String)])
  func `the colours of ANSI are as many as asked for, else all`(
    _ depth: ColorDepth?, _ code: String
  ) throws {
    let run = ExportedRun(run: try sampleRun(), stage: .weights, screen: nil, colorDepth: depth)
    #expect(String(decoding: try run.bytes(.ansi), as: UTF8.self).contains(code))
  }

  @Test func `a theme colours text and pictures`() throws {
    let formats = [ExportFormat.ansi, .svg]
    for map in ColorMap.allCases {
      let run = ExportedRun(
        run: try sampleRun(), stage: .weights, screen: nil, colorDepth: nil,
        theme: Theme(map: map, background: .light))
      let nothing = try #require(map.ramp(on: .light).color(at: 0))
      let parts = [nothing.red, nothing.green, nothing.blue]
      let codes = [
        "48;2;" + parts.map(String.init).joined(separator: ";"),
        "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(),
      ]
      for (format, code) in zip(formats, codes) {
        #expect(String(decoding: try run.bytes(format), as: UTF8.self).contains(code))
      }
    }
  }

  @Test func `a screen takes the place of the map`() throws {
    let screen = try ScreenSize(word: "100x30")
    let run = ExportedRun(run: try sampleRun(), stage: .weights, screen: screen, colorDepth: nil)
    let svg = String(decoding: try run.bytes(.svg), as: UTF8.self)
    // 100 columns of 8.4 and 30 rows of 18, and twice 8.
    #expect(svg.contains(#" width="856" height="556" "#))
    #expect(
      svg.contains(
        "<title>toy, hand-made, L1.H3, weights: \(tired.replacing("'", with: "&#39;"))</title>"))
  }

  private func exported(_ text: String, stage: Stage = .weights) throws -> ExportedRun {
    ExportedRun(run: try sampleRun(text), stage: stage, screen: nil, colorDepth: nil)
  }
}
