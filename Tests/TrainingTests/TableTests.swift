import Testing

@testable import Training

@Suite struct TableTests {
  @Test func `numbers are found by row and column`() {
    var table = Table([[1, 2, 3], [4, 5]])
    #expect(table.numbers == [1, 2, 3, 4, 5, 0])
    #expect(table.row(1) == [4, 5, 0])
    table[0, 2] = 9
    #expect(table[0, 2] == 9)
    #expect(table.rows(1..<2) == Table([[4, 5, 0]]))
  }

  @Test func `the largest number of a row is found, the first of equals`() {
    #expect(Table([[1, 3, 3, 2]]).largestColumn(ofRow: 0) == 1)
  }
}
