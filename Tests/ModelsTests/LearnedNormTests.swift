import Attention
import Models
import Testing

@Suite struct LearnedNormTests {
  @Test func `a layer norm moves and stretches every row`() throws {
    let norm = LearnedNorm(.layer(bias: [0, 10]), gain: [1, 2], epsilon: 0)
    #expect(try norm.applied(to: Matrix([[1, 3], [5, 1]])) == Matrix([[-1, 12], [1, 8]]))
  }

  @Test func `a root mean square norm only stretches`() throws {
    let norm = LearnedNorm(.rootMeanSquare, gain: [1, 2], epsilon: 0)
    #expect(try norm.applied(to: Matrix([[3, 3]])) == Matrix([[1, 2]]))
  }
}
