import Testing

@testable import Views

struct TextFlowTests {
  @Test func `lines are filled one after the other`() {
    let flow = TextFlow(widths: [4, 4, 7, 3, 3], columns: 10)
    #expect(flow.lines == [0..<2, 2..<4, 4..<5])
    #expect(flow.starts == [0, 4, 0, 7, 0])
  }

  @Test func `a token that is too wide has a line to itself`() {
    #expect(TextFlow(widths: [2, 99, 2], columns: 10).lines == [0..<1, 1..<2, 2..<3])
    #expect(TextFlow(widths: [2, 2], columns: -4).lines == [0..<1, 1..<2])
    #expect(TextFlow(widths: [], columns: 10).lines.isEmpty)
  }

  @Test(arguments: [1, 7, 10, 23, 80])
  func `every token stands on one line, inside of it and beside the others`(columns: Int) {
    let widths = (0..<200).map { 2 + $0 * 7 % 6 }
    let flow = TextFlow(widths: widths, columns: columns)
    #expect(flow.lines.flatMap(Array.init) == Array(0..<200))
    for (place, line) in flow.lines.enumerated() {
      for token in line {
        #expect(flow.line(of: token) == place)
        let isFirst = token == line.lowerBound
        #expect(
          flow.starts[token] == (isFirst ? 0 : flow.starts[token - 1] + flow.widths[token - 1]))
        #expect(isFirst || flow.starts[token] + widths[token] <= columns)
      }
    }
  }

  @Test func `up and down lead to the nearest token of the other line, and stop at the ends`() {
    let flow = TextFlow(widths: [4, 4, 4, 6, 6, 4, 4], columns: 12)
    #expect(flow.lines == [0..<3, 3..<5, 5..<7])
    #expect(flow.token(below: 2, lines: 1) == 4)
    #expect(flow.token(below: 0, lines: 1) == 3)
    #expect(flow.token(below: 4, lines: -1) == 2)
    #expect(flow.token(below: 0, lines: 99) == 6)
    #expect(flow.token(below: 6, lines: .max) == 6)
    #expect(flow.token(below: 6, lines: .min + 9) == 0)
    #expect(flow.token(below: 99, lines: 1) == 99)
    #expect(flow.line(of: 99) == 0)
  }
}
