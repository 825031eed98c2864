import Attention
import Testing

@Suite struct ShapeErrorTests {
  @Test(arguments: [
    (
      ShapeError.elementCount(rows: 2, columns: 3, found: 5),
      "a table of 2 × 3 needs that many numbers, but 5 were given"
    ),
    (.rowCount(of: "the values", expected: 2, found: 3), "the values must have 2 rows, but has 3"),
    (
      .columnCount(of: "the bias", expected: 2, found: 3), "the bias must have 2 columns, but has 3"
    ),
    (.noDimension(of: "the queries"), "the queries must have at least one column, but have none"),
    (
      .headCount(of: "the key projection", columns: 7, heads: 2),
      "the key projection has 7 rows, which 2 heads cannot share equally"
    ),
    (
      .groups(heads: 3, keyValueHeads: 2),
      "3 query heads cannot share 2 key and value heads equally"
    ),
  ])
  func `each error is one sentence`(error: ShapeError, sentence: String) {
    #expect(error.description == sentence)
  }
}
