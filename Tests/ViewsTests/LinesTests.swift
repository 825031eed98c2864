import Attention
import Models
import Screen
import Testing

@testable import Views

/// The lines around the map, at widths from narrow to wide.
struct LinesTests {
  @Test func `a text that does not fit shows both marks where it can`() throws {
    let text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    let scene = try Scene(text, query: 13, key: 9)
    #expect(line(columns: 50, scene.textLine(aside: "14/14").draw).hasPrefix(" …"))
    let shown = line(columns: 50, scene.textLine(aside: "14/14").draw)
    #expect(shown.contains("▸thirteen") && shown.contains("▾nine"), "\(shown)")
    let far = try Scene(text, query: 14, key: 1)
    #expect(line(columns: 40, far.textLine(aside: "").draw).contains("▸fourteen"))
  }

  @Test func `a token that is no word is named before the text`() throws {
    let scene = try Scene(query: 8, key: 0)
    #expect(line(columns: 80, scene.textLine(aside: "").draw).hasPrefix(" ▾BOS The animal"))
    let both = try Scene(query: 2, key: 2)
    #expect(line(columns: 80, both.textLine(aside: "").draw).contains("The ▸▾animal didn't"))
  }

  @Test func `typed text scrolls with its cursor`() {
    for cursor in 0...40 {
      let text = String(repeating: "漢字 word ", count: 5).prefix(40)
      let view = TextLine(
        text: String(text), ranges: [], query: nil, key: nil, mode: .editing(cursor: cursor))
      let frame = Frame.drawn(rows: 1, columns: 30, view.draw)
      let column = frame.cursor?.column ?? -1
      #expect((1..<30).contains(column), "\(cursor)")
    }
  }

  @Test func `the axes say what was changed`() throws {
    let configuration = AttentionConfiguration(
      source: .crossAttention, scale: .none,
      mask: AttentionMask([.causal, .window(3)], keysOff: [1]),
      normalizer: .argmax, temperature: 0.25)
    let view = AxesLine(configuration: configuration, dimension: 16)
    #expect(
      line(columns: 90, view.draw)
        == " cross · no positions · dot · no scale · causal, window 3, 1 key off · argmax · T 0.25")
  }

  @Test func `legends of all widths, ranges and stages`() throws {
    var lines: [String] = []
    for width in CellWidth.allCases {
      lines += try legend(Scene(look: Look(cellWidth: width)))
    }
    for range in ShadeRange.allCases {
      lines += try legend(Scene(look: Look(range: range, firstKey: .unshaded)))
    }
    for stage in Stage.allCases { lines += try legend(Scene(stage: stage)) }
    try expectLines("legends", lines)
  }

  @Test func `sentences of all stages and outcomes`() throws {
    var lines: [String] = []
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    for configuration in [ToyModel.configuration, causal, none] {
      for stage in Stage.allCases {
        for key in [2, 10] {
          let scene = try Scene(
            stage: stage, key: key, configuration: configuration, previous: .number(0.5))
          let view = SentenceLine(picture: scene.picture, cell: scene.cell, subject: .map)
          lines += [79, 119, 40].map { view.text(columns: $0).description }
        }
      }
    }
    try expectLines("sentences", lines)
  }

  @Test func `a head whose weight goes to the first key says so`() throws {
    let address = HeadAddress(layer: 1, head: 4)
    let scene = try Scene(address: address, key: 0)
    #expect(scene.picture.isSink)
    #expect(try Scene().picture.isSink == false)
    let view = SentenceLine(
      picture: scene.picture, cell: scene.cell, subject: .map, sinkAdvice: "[ opens L1.H3")
    for columns in [60, 79, 119] {
      let text = view.text(columns: columns)
      #expect(text.description.contains("[ opens L1.H3"), "\(text)")
      #expect(text.width <= columns)
    }
  }

  @Test func `a changed number keeps its old one`() throws {
    let scene = try Scene(
      "The animal didn't cross the street because it was too wide", previous: .number(0.92767))
    let view = SentenceLine(picture: scene.picture, cell: scene.cell, subject: .map)
    #expect(
      view.text(columns: 90).description
        == "query it reads key animal with weight .158 (was .928), rank 2 of 12; this row sums to 1"
    )
  }

  @Test func `more than ten heads are named by size`() {
    let values = (0..<24).map { index in
      HeadValue(
        address: HeadAddress(layer: index / 12, head: index % 12),
        value: .number(Double(index * 7 % 24) / 24))
    }
    let view = HeadsOfCell(
      values: values, address: HeadAddress(layer: 1, head: 5), stage: .weights)
    let frame = Frame.drawn(rows: 2, columns: 80, view.draw)
    #expect(frame.line(0).hasPrefix(" this cell  L1.H5[.958] L0.H10 .917"), "\(frame.line(0))")
    #expect(frame.line(1).hasPrefix(" largest    "), "\(frame.line(1))")
    let numbers = frame.text.split(separator: ".").filter { $0.first?.isNumber == true }
    #expect(numbers.count == 10)
  }

  @Test func `the notice says which size there is and which it takes`() {
    let notice = NoticeView(neededRows: 6, neededColumns: 20)
    #expect(
      Frame.drawn(rows: 3, columns: 60, notice.draw).line(0)
        .hasPrefix("heed needs 20×6, here is 60×3 · q quits"))
    #expect(Frame.drawn(rows: 5, columns: 12, notice.draw).line(2).hasPrefix("is 12×5"))
    #expect(Frame.drawn(rows: 1, columns: 9, notice.draw).line(0).hasPrefix("9×1"))
  }

  @Test func `whole hints only, and the last one always`() {
    let view = HintsLine(hints: WholeScreens.hints, last: WholeScreens.keys)
    for columns in 8...130 {
      let text = line(columns: columns, view.draw)
      #expect(text.hasSuffix("? keys"), "\(columns): \(text)")
    }
    #expect(line(columns: 24, view.draw) == " ←↓↑→ cell        ? keys")
  }

  private func legend(_ scene: Scene) throws -> [String] {
    let area = Rectangle(rows: 16, columns: 60)
    let view = LegendLine(
      picture: scene.picture, look: scene.look, subject: .map(scene.map.window(in: area)))
    return [80, 120].map { line(columns: $0, view.draw) }
  }

  private func line(
    columns: Int, _ draw: (Rectangle, inout Frame) -> Void
  ) -> String {
    let text = Frame.drawn(rows: 1, columns: columns, draw).line(0)
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Holds lines of text to a golden file.
  private func expectLines(_ name: String, _ lines: [String]) throws {
    var frame = Frame(rows: lines.count, columns: 120)
    for (row, line) in lines.enumerated() { frame.write(DisplayText(line), row: row, column: 0) }
    try expectGolden(name, frame)
  }
}
