import Attention
import Models
import Screen
import Testing

@testable import Views

struct DerivationPaneTests {
  @Test func `the pane is wide from its width on`() throws {
    let scene = try Scene()
    let wide = Frame.drawn(rows: 30, columns: DerivationPane.wideColumns, pane(scene).draw)
    #expect(wide.text.contains("4 exp, 5 weight: along row it"))
    let narrow = Frame.drawn(rows: 30, columns: DerivationPane.wideColumns - 1, pane(scene).draw)
    #expect(narrow.text.contains("4 exp(s−max)"))
    #expect((0..<30).allSatisfy { wide[$0, 0].glyph.text == "│" })
  }

  @Test func `without a cell there is only the rule`() throws {
    let small = try SmallHead(0)
    let view = DerivationPane(picture: small.picture(), cell: small.cell())
    #expect(Frame.drawn(rows: 2, columns: 20, view.draw).trimmed(1) == "│")
    #expect(Frame.leavesEmptyAreasAlone(view.draw))
  }

  @Test func `words on the left give way to numbers on the right`() {
    let row = PaneRow("a long name").with("12.34").withSelected("5", endingAt: 9)
    func line(_ columns: Int) -> String {
      Frame.line(columns: columns) { area, frame in row.draw(in: area.line(0), of: &frame) }
    }
    #expect(line(20) == "a lon… [5]     12.34")
    let plain = PaneRow("query").with("8 it")
    #expect(
      Frame.line(columns: 10) { area, frame in plain.draw(in: area, of: &frame) } == "query 8 it")
    #expect(
      Frame.line(columns: 8) { area, frame in plain.draw(in: area, of: &frame) } == "qu… 8 it")
  }

  @Test func `a selected number at the edge keeps both brackets`() {
    let row = PaneRow("5 weight").withSelected(".928")
    #expect(
      Frame.line(columns: 18) { area, frame in row.draw(in: area, of: &frame) }
        == "5 weight    [.928]")
  }

  @Test func `a hidden key and an undefined row`() throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal, temperature: 0.5)
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    for (name, configuration) in [("hidden", causal), ("undefined", none)] {
      let scene = try Scene(query: 2, key: 8, configuration: configuration)
      for columns in [20, 35] {
        let frame = Frame.drawn(rows: 20, columns: columns, pane(scene).draw)
        try expectGolden("pane-\(name)-\(columns)", frame)
      }
    }
  }

  @Test(arguments: 0..<12, [18, 30])
  func `the printed numbers of a pane follow from each other`(_ query: Int, _ rows: Int) throws {
    let columns = rows == 18 ? 20 : 35
    for address in ToyModel().trace(of: ToyModel.openingText).addresses {
      for key in 0..<12 {
        let scene = try Scene(address: address, query: query, key: key)
        let frame = Frame.drawn(rows: rows, columns: columns, pane(scene).draw)
        let lines = (0..<rows).map { String(frame.line($0).dropFirst(2)) }
        try expectSum(of: lines, from: "1 dot", to: "2 ")
        if columns == 20 {
          try expectSum(of: lines, from: "6 mix", to: "  = output", totalIsLast: true)
        } else {
          try expectProducts(lines)
        }
      }
    }
  }

  private func pane(_ scene: Scene) -> DerivationPane {
    DerivationPane(picture: scene.picture, cell: scene.cell)
  }

  /// The numbers at the ends of the lines between two headings add up to that of a heading.
  private func expectSum(
    of lines: [String], from first: String, to last: String, totalIsLast: Bool = false
  ) throws {
    let start = try #require(lines.firstIndex { $0.hasPrefix(first) }, "\(lines)")
    let end = try #require(lines.dropFirst(start + 1).firstIndex { $0.hasPrefix(last) }, "\(lines)")
    let terms = try lines[(start + 1)..<end].filter { !$0.hasPrefix("  =") }.map(lastNumber)
    let total = totalIsLast ? lines[end] : lines[start]
    let text = terms.isEmpty ? "0" : terms.joined(separator: " + ")
    let printed = try lastNumber(total)
    #expect(
      try LineEvaluator.rounds(LineEvaluator.value(text), to: printed),
      "\(lines.joined(separator: "\n"))")
  }

  /// Each `q × k` of the wide pane gives the product at the end of its line.
  private func expectProducts(_ lines: [String]) throws {
    for line in lines.dropFirst(2) {
      guard let sign = line.firstIndex(of: "×"), !line.contains("v(") else {
        if line.hasPrefix("2") { return }
        continue
      }
      let left = try lastNumber(String(line[..<sign]))
      let right = line[line.index(after: sign)...].split(separator: " ").map(String.init)
      let key = try #require(right.first)
      let product = try #require(right.last)
      let value = try LineEvaluator.value("\(left) × \(key)")
      #expect(try LineEvaluator.rounds(value, to: product), "\(line)")
    }
  }

  private func lastNumber(_ line: String) throws -> String {
    try #require(line.split(separator: " ").last.map(String.init))
  }
}
