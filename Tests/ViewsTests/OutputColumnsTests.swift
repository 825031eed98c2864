import Testing

@testable import Views

struct OutputColumnsTests {
  @Test(arguments: [OutputLayout.Arrangement.beside, .below, .mix, .residual])
  func `numbers stand from the left to the right inside the view`(
    _ arrangement: OutputLayout.Arrangement
  ) {
    for writing in [ResidualLine.Writing.unchanged, .projected] {
      for columns in 0...220 {
        let found = OutputColumns(
          arrangement, columns: columns, hidesKeys: true, writing: writing)
        let ends = [
          found.fromKey, found.others, found.output, found.before, found.thisHead,
          found.otherHeads, found.after,
        ].compactMap(\.self)
        #expect(zip(ends, ends.dropFirst()).allSatisfy { $1 - $0 >= 9 }, "\(columns): \(ends)")
        #expect(ends.allSatisfy { $0 <= max(0, columns) }, "\(columns): \(ends)")
      }
    }
  }

  @Test func `80 columns have room for the sum of the keys and that of the residual`() {
    let found = OutputColumns(.below, columns: 80, hidesKeys: false, writing: .unchanged)
    #expect([found.fromKey, found.others, found.output, found.rule] == [26, 37, 47, 49])
    #expect([found.before, found.thisHead, found.otherHeads, found.after] == [59, nil, 69, 79])
  }

  @Test func `what a projection adds has a column of its own`() {
    let found = OutputColumns(.below, columns: 80, hidesKeys: false, writing: .projected)
    #expect([found.before, found.thisHead, found.otherHeads] == [49, 59, 69])
  }
}
