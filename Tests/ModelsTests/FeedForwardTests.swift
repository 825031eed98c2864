import Attention
import Models
import Testing

@Suite struct FeedForwardTests {
  private let one = stored([1, 1], [1])

  @Test func `a plain block goes out, through the activation, and back`() throws {
    let block = FeedForward(
      up: try LearnedProjection(stored([2, 1], [1, -1])),
      down: try LearnedProjection(stored([1, 2], [1, 10])), activation: .relu)
    #expect(try block.applied(to: Matrix([[3], [-2]])) == Matrix([[3], [20]]))
  }

  @Test func `a gate multiplies what goes through it`() throws {
    let block = FeedForward(
      up: try LearnedProjection(stored([1, 1], [5])),
      gate: try LearnedProjection(stored([1, 1], [1])),
      down: try LearnedProjection(one), activation: .relu)
    #expect(try block.applied(to: Matrix([[2], [-2]])) == Matrix([[20], [0]]))
  }
}
