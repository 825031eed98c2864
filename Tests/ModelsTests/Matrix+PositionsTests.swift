import Attention
import Testing

@testable import Models

@Suite struct MatrixPositionsTests {
  @Test func `positions are added where they are in the vectors, and only then asked for`() throws {
    let words = Matrix([[1, 2], [3, 4]])
    let learned = Matrix([[10, 20], [30, 40]])
    #expect(try words.positioned(.learned, learned: learned) == Matrix([[11, 22], [33, 44]]))
    // The first position is sin 0 and cos 0.
    #expect(try words.positioned(.sinusoidal, learned: learned).row(0) == [1, 3])
    for kind in [PositionKind.none, .rotary, .alibi, .relative] {
      #expect(try words.positioned(kind, learned: { () -> Matrix in throw Asked() }()) == words)
    }
    #expect(throws: Asked.self) {
      try words.positioned(.learned, learned: { () -> Matrix in throw Asked() }())
    }
  }

  private struct Asked: Error {}
}
