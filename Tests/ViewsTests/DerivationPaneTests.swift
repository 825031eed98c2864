import Attention
import Models
import Screen
import Testing

@testable import Views

struct DerivationPaneTests {
  @Test func `the narrow pane at its heights`() throws {
    for rows in [18, 24, 12] {
      let frame = Frame.drawn(rows: rows, columns: 20, pane(try Scene()).draw)
      try expectGolden("pane-narrow-\(rows)", frame)
    }
  }

  @Test func `the wide pane at its heights`() throws {
    for rows in [24, 30, 54] {
      let frame = Frame.drawn(rows: rows, columns: 35, pane(try Scene()).draw)
      try expectGolden("pane-wide-\(rows)", frame)
    }
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
