import Attention
import Testing

@Suite struct MatrixTests {
  @Test func `elements stand row by row`() throws {
    let table = try Matrix(rowCount: 2, columnCount: 3, elements: [1, 2, 3, 4, 5, 6])
    #expect(table == Matrix([[1, 2, 3], [4, 5, 6]]))
    #expect(table[1, 0] == 4)
    #expect(Array(table.row(1)) == [4, 5, 6])
    #expect(table.columns(1..<3) == Matrix([[2, 3], [5, 6]]))
    #expect(Matrix([[1], [2, 3]]) == Matrix([[1, 0], [2, 3]]))
  }

  @Test(arguments: [(2, 2), (-1, -3), (Int.max, 2), (0, 1), (-3, -1)])
  func `a wrong number of elements is refused`(rows: Int, columns: Int) {
    #expect(throws: ShapeError.elementCount(rows: rows, columns: columns, found: 3)) {
      try Matrix(rowCount: rows, columnCount: columns, elements: [1, 2, 3])
    }
  }

  @Test func `tables stand side by side and add up`() throws {
    let (left, right) = (Matrix([[1], [2]]), Matrix([[3, 4], [5, 6]]))
    #expect(try Matrix.sideBySide([left, right]) == Matrix([[1, 3, 4], [2, 5, 6]]))
    #expect(try Matrix.sideBySide([]) == .zeros(rowCount: 0, columnCount: 0))
    #expect(try right.adding(right) == Matrix([[6, 8], [10, 12]]))
    #expect(throws: ShapeError.self) { try Matrix.sideBySide([left, Matrix([[1]])]) }
    #expect(throws: ShapeError.self) { try left.adding(right) }
    #expect(throws: ShapeError.self) { try left.adding(Matrix([[1]])) }
  }

  @Test func `a product has a number for every pair of rows`() throws {
    #expect(
      try Matrix([[1, 2]]).multiplied(byTransposed: Matrix([[3, 4], [0, 1]])) == Matrix([[11, 2]]))
    let empty = Matrix.zeros(rowCount: 0, columnCount: 2)
    #expect(try empty.multiplied(byTransposed: Matrix([[1, 2]])).rowCount == 0)
    #expect(throws: ShapeError.columnCount(of: "the right factor", expected: 1, found: 2)) {
      try Matrix([[1]]).multiplied(byTransposed: Matrix([[1, 2]]))
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the product is the sum of products, added up in Double`(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    let left = try randomMatrix(Int.random(in: 1...7, using: &random), 13, using: &random)
    let right = try randomMatrix(Int.random(in: 1...9, using: &random), 13, using: &random)
    let product = try left.multiplied(byTransposed: right)
    for row in 0..<left.rowCount {
      for column in 0..<right.rowCount {
        let sum = zip(left.row(row), right.row(column)).reduce(0.0) {
          $0 + Double($1.0) * Double($1.1)
        }
        #expect(product[row, column] == Float(sum))
      }
    }
  }
}
