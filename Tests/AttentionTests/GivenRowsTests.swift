import Testing

@testable import Attention

@Suite struct GivenRowsTests {
  private let matrix = Matrix([[1, 0, 0], [0.25, 0.5, 0.25]])

  @Test func `rows in memory are read in part and whole`() {
    let rows = GivenRows(matrix)
    #expect(rows.rowCount == 2)
    #expect(rows.columnCount == 3)
    #expect(rows.row(1) == [0.25, 0.5, 0.25])
    #expect(rows.numbers(row: 1, columns: 1..<3) == [0.5, 0.25])
    #expect(rows.numbers(row: 0, columns: 2..<2) == [])
  }

  @Test func `what does not exist is nil, not a crash`() {
    let rows = GivenRows(matrix)
    #expect(rows.row(2) == nil)
    #expect(rows.row(-1) == nil)
    #expect(rows.numbers(row: 0, columns: 1..<4) == nil)
    #expect(rows.numbers(row: 0, columns: -1..<2) == nil)
  }

  @Test func `only what is asked for is read, and a reader that gives less has nothing`() {
    let rows = GivenRows(rowCount: 1 << 40, columnCount: 1 << 40, identity: "a") { row, columns in
      row == 7 ? columns.map { Float($0) } : [1]
    }
    #expect(rows.numbers(row: 7, columns: (1 << 30)..<(1 << 30) + 1) == [Float(1 << 30)])
    #expect(rows.numbers(row: 8, columns: 0..<2) == nil)
  }

  @Test func `sources are equal by their numbers or by what they are`() {
    func reader(_ identity: String) -> GivenRows {
      GivenRows(rowCount: 1, columnCount: 1, identity: identity) { _, _ in nil }
    }
    #expect(GivenRows(matrix) == GivenRows(matrix))
    #expect(GivenRows(matrix) != GivenRows(Matrix([[1, 0, 0], [0.25, 0.25, 0.5]])))
    #expect(reader("a") == reader("a"))
    #expect(reader("a") != reader("b"))
    #expect(reader("a") != GivenRows(Matrix([[1]])))
  }
}
