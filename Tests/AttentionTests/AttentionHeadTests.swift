import Attention
import Testing

@Suite struct AttentionHeadTests {
  @Test func `tables that do not fit are refused by name`() throws {
    let (two, three) = (Matrix([[1, 2]]), Matrix([[1, 2, 3]]))
    #expect(throws: ShapeError.columnCount(of: "the keys", expected: 2, found: 3)) {
      try AttentionHead(queries: two, keys: three, values: two)
    }
    #expect(throws: ShapeError.rowCount(of: "the values", expected: 1, found: 2)) {
      try AttentionHead(queries: two, keys: two, values: Matrix([[1], [2]]))
    }
    #expect(throws: ShapeError.rowCount(of: "the bias", expected: 1, found: 2)) {
      try AttentionHead(queries: two, keys: two, values: two, bias: Matrix([[1], [2]]))
    }
    #expect(throws: ShapeError.columnCount(of: "the bias", expected: 1, found: 2)) {
      try AttentionHead(queries: two, keys: two, values: two, bias: two)
    }
    #expect(throws: ShapeError.noDimension(of: "the queries")) {
      try AttentionHead(queries: Matrix([[]]), keys: Matrix([[]]), values: two)
    }
  }

  @Test func `sizes are those of the tables`() throws {
    let head = try AttentionHead(
      queries: Matrix([[1, 2], [3, 4]]), keys: Matrix([[1, 2]]), values: Matrix([[1, 2, 3]]))
    #expect([head.queryCount, head.keyCount, head.dimension, head.valueDimension] == [2, 1, 2, 3])
    #expect(head.divisor == Double(2).squareRoot())
    #expect(head.verdict(query: 0, key: 0) == .allowed)
  }

  @Test func `the soft lookup of the lessons comes out`() throws {
    let head = try AttentionHead(
      queries: Matrix([[0.8, 0.2, 0.1]]),
      keys: Matrix([[0.9, 0.1, 0.2], [0.7, 0.1, 0.6], [0.1, 0.9, 0.2]]),
      values: Matrix([[9], [6], [3]]),
      configuration: AttentionConfiguration(source: .crossAttention))
    let row = head.row(0)
    #expect(largestError(row.dot, [0.76, 0.64, 0.28]) < 1e-6)
    #expect(largestError(row.scaled, [0.4388, 0.3695, 0.1617]) < 5e-5)
    #expect(largestError(row.outcome.value?.weights ?? [], [0.3716, 0.3467, 0.2817]) < 5e-5)
    #expect(largestError(row.output, [6.2698]) < 5e-5)
  }

  @Test func `a dimension without a name is called by its index`() {
    let names = DimensionNames(score: ["animate", ""], value: [])
    #expect(names.score(0) == "animate")
    #expect(names.score(1) == "dimension 1")
    #expect(names.score(7) == "dimension 7")
    #expect(names.value(0) == "dimension 0")
  }
}
