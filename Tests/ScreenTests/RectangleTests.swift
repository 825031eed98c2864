import Screen
import Testing

struct RectangleTests {
  private let body = Rectangle(row: 3, column: 2, rows: 4, columns: 10)

  @Test func `a negative extent becomes 0`() {
    let none = Rectangle(row: 5, column: 5, rows: -1, columns: -9)
    #expect(none.rows == 0 && none.columns == 0 && none.isEmpty)
    #expect(Rectangle(rows: 0, columns: 3).isEmpty && Rectangle(rows: 3, columns: 0).isEmpty)
    #expect(!Rectangle(rows: 1, columns: 1).isEmpty)
  }

  @Test func `ends lie just outside`() {
    #expect(body.endRow == 7 && body.endColumn == 12)
    #expect(body.contains(row: 3, column: 2) && body.contains(row: 6, column: 11))
    #expect(!body.contains(row: 7, column: 2) && !body.contains(row: 3, column: 12))
    #expect(!body.contains(row: 2, column: 2) && !body.contains(row: 3, column: 1))
  }

  @Test(arguments: -2...6) func `two parts of a block are the block`(_ count: Int) {
    let (top, rest) = (body.top(rows: count), body.droppingTop(rows: count))
    #expect(top.rows + rest.rows == body.rows && rest.row == body.row + top.rows)
    let (bottom, above) = (body.bottom(rows: count), body.droppingBottom(rows: count))
    #expect(bottom.rows + above.rows == body.rows && bottom.endRow == body.endRow)
    let (left, right) = (body.leading(columns: count), body.droppingLeading(columns: count))
    #expect(left.columns + right.columns == body.columns)
    #expect(right.column == body.column + left.columns)
  }

  @Test func `lines are counted from the block's own top`() {
    #expect(body.line(0) == Rectangle(row: 3, column: 2, rows: 1, columns: 10))
    #expect(body.line(3).row == 6)
    #expect(body.line(4).isEmpty && body.line(99).isEmpty)
  }

  @Test func `blocks share the cells that lie in both`() {
    let other = Rectangle(row: 5, column: 0, rows: 9, columns: 4)
    let shared = Rectangle(row: 5, column: 2, rows: 2, columns: 2)
    #expect(body.intersection(other) == shared)
    #expect(other.intersection(body) == shared)
    #expect(body.intersection(body) == body)
    #expect(body.intersection(Rectangle(row: 7, column: 2, rows: 1, columns: 1)).isEmpty)
    #expect(body.intersection(Rectangle(rows: 1, columns: 1)).isEmpty)
  }
}
