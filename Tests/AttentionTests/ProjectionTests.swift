import Attention
import Testing

@Suite struct ProjectionTests {
  @Test func `every row is projected and the bias added`() throws {
    let projection = try Projection(Matrix([[1, 2], [0, 1]]), bias: [10, 20])
    #expect(
      try projection.applied(to: Matrix([[3, 4], [1, 0]])) == Matrix([[21, 24], [11, 20]]))
    #expect(try Projection(Matrix([[1, 2]])).applied(to: Matrix([[3, 4]])) == Matrix([[11]]))
  }

  @Test func `what does not fit is refused`() throws {
    #expect(
      throws: ShapeError.columnCount(of: "the bias of a projection", expected: 1, found: 2)
    ) { try Projection(Matrix([[1, 2]]), bias: [1, 2]) }
    let projection = try Projection(Matrix([[1, 2]]))
    #expect(throws: ShapeError.self) { try projection.applied(to: Matrix([[1]])) }
  }
}
