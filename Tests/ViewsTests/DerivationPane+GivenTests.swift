import Attention
import Screen
import Testing

@testable import Views

struct DerivationPaneGivenTests {
  private func pane(scores: Matrix? = nil, values: Matrix? = nil) throws -> DerivationPane {
    let weights = GivenRows(Matrix([[0.25, 0.75, 0]]))
    let head = try AttentionHead(
      given: GivenMaps(weights: weights, scores: scores.map { GivenRows($0) }), values: values)
    let labels = ["a", "b", "c"].enumerated().map {
      TokenLabel(index: $0, text: DisplayText($1))
    }
    let picture = HeadPicture(
      head: head, address: HeadAddress(layer: 0, head: 0), headName: nil, headCounts: [1],
      modelTitle: "dump", queryLabels: [labels[2]], keyLabels: labels, stage: .weights)
    return DerivationPane(picture: picture, cell: SelectedCell(head: head, query: 0, key: 1))
  }

  private func lines(_ pane: DerivationPane) -> [String] {
    let frame = Frame.drawn(rows: 16, columns: 24, pane.draw)
    return (0..<16).map { row in
      String(frame.line(row).dropFirst(2).reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test func `steps that are not in the file are unknown`() throws {
    let lines = lines(try pane())
    #expect(lines[2].hasPrefix("1 dot") && lines[2].hasSuffix("unknown"))
    #expect(lines[4].hasPrefix("3 mask") && lines[4].hasSuffix("unknown"))
    #expect(lines[6].hasPrefix("5 weight") && lines[6].hasSuffix("[.750]"))
    #expect(lines[7].hasSuffix("1 of 3"))
    #expect(lines[8].hasSuffix("1.0000"))
    #expect(lines[9].hasPrefix("6 mix") && lines[9].hasSuffix("unknown"))
    #expect(lines[10...].joined(separator: " ").contains("not what made them"))
  }

  @Test func `scores and values that are in the file are shown`() throws {
    let lines = lines(
      try pane(scores: Matrix([[1.5, 2.5, -.infinity]]), values: Matrix([[4], [8], [0]])))
    #expect(lines[4].hasPrefix("3 mask") && lines[4].hasSuffix("2.50"))
    #expect(lines.contains { $0.hasPrefix("  = output") && $0.hasSuffix("+7.00") })
  }
}
