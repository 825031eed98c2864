import Attention
import Testing

@testable import Models

@Suite struct MatrixElementsTests {
  @Test func `every number is changed alone, also beyond one block`() {
    #expect(Matrix([[1, -2], [3, -4]]).mapped { $0 * 2 } == Matrix([[2, -4], [6, -8]]))
    let large = Matrix([Array(repeating: Float(1), count: 9_000)]).mapped { $0 + 1 }
    #expect(large.elements.allSatisfy { $0 == 2 })
    #expect(Activation.relu.applied(to: Matrix([[-1, 4]])) == Matrix([[0, 4]]))
  }

  @Test func `two tables of one shape are combined`() throws {
    let left = Matrix([[1, 2]])
    #expect(try left.combined(with: Matrix([[3, 4]])) { $0 * $1 } == Matrix([[3, 8]]))
    #expect(throws: ShapeError.self) { try left.combined(with: Matrix([[1], [2]])) { $0 + $1 } }
    #expect(throws: ShapeError.self) { try left.combined(with: Matrix([[1]])) { $0 + $1 } }
  }

  @Test func `some rows are a table`() throws {
    #expect(try Matrix([[1], [2], [3]]).rows(1..<3) == Matrix([[2], [3]]))
  }
}
