import Attention
import Checkpoints
import Models
import Testing

@Suite struct LearnedProjectionTests {
  @Test func `both layouts and all types project alike`() throws {
    let input = Matrix([[1, 2, 3], [0, -1, 0.5], [4, 0, 0]])
    let numbers: [Float] = [1, 0.5, -2, 0, 3, 1]  // [2, 3]
    let turned: [Float] = [1, 0, 0.5, 3, -2, 1]  // [3, 2]
    let halves = numbers.map { Float16($0).bitPattern }
    let brains = numbers.map { UInt16($0.bitPattern >> 16) }
    let expected = Matrix([[-4 + 10, 9 + 20], [-1.5 + 10, -2.5 + 20], [4 + 10, 20]])
    for projection in [
      try LearnedProjection(stored([2, 3], numbers), bias: [10, 20]),
      try LearnedProjection(stored([3, 2], turned), layout: .inputFirst, bias: [10, 20]),
      try LearnedProjection(
        StoredTensor(shape: [2, 3], numbers: .float16(halves)), bias: [10, 20]),
      try LearnedProjection(
        StoredTensor(shape: [2, 3], numbers: .bfloat16(brains)), bias: [10, 20]),
    ] {
      #expect(try projection.applied(to: input) == expected)
    }
  }

  @Test func `the share of a head is some columns of the matrix`() throws {
    let numbers: [Float] = [1, 2, 3, 4, 5, 6, 7, 8]  // [2, 4]
    let turned: [Float] = [1, 5, 2, 6, 3, 7, 4, 8]  // [4, 2]
    let share = Matrix([[3, 4], [7, 8]])
    let first = try LearnedProjection(stored([2, 4], numbers))
    let second = try LearnedProjection(stored([4, 2], turned), layout: .inputFirst)
    #expect(first.share(ofInputs: 2..<4)?.parameters == share)
    #expect(second.share(ofInputs: 2..<4)?.parameters == share)
  }

  @Test func `what does not fit is refused`() throws {
    #expect(throws: ShapeError.self) { try LearnedProjection(stored([4], [1, 2, 3, 4])) }
    #expect(throws: ShapeError.self) {
      try LearnedProjection(stored([2, 2], [1, 2, 3, 4]), bias: [1])
    }
    let projection = try LearnedProjection(stored([2, 2], [1, 2, 3, 4]))
    #expect(throws: ShapeError.self) { try projection.applied(to: Matrix([[1, 2, 3]])) }
  }
}
