import Testing

@testable import Training

@Suite struct TapeShapesTests {
  @Test func `numbers keep their places`() {
    var tape = Tape()
    let a = tape.variable(Table([[1, 2], [3, 4]]))
    let b = tape.variable(Table([[5], [6]]))
    let wide = tape.sideBySide([a, b])
    let tall = tape.stacked([a, a])
    let column = tape.columns(1..<3, of: wide)
    let long = tape.reshaped(a, rowCount: 1, columnCount: 4)
    #expect(tape.table(wide) == Table([[1, 2, 5], [3, 4, 6]]))
    #expect(tape.table(tall) == Table([[1, 2], [3, 4], [1, 2], [3, 4]]))
    #expect(tape.table(column) == Table([[2, 5], [4, 6]]))
    #expect(tape.table(long) == Table([[1, 2, 3, 4]]))
    let (total, mean) = (tape.sum(a), tape.mean(a))
    #expect(tape.number(total) == 10)
    #expect(tape.number(mean) == 2.5)
  }

  @Test func `the gradients are those of finite differences`() {
    #expect(gradientError([(3, 2), (3, 4)]) { $0.sideBySide([$1[0], $1[1], $1[0]]) } < 1e-7)
    #expect(gradientError([(3, 2), (1, 2)]) { $0.stacked([$1[0], $1[1], $1[0]]) } < 1e-7)
    #expect(gradientError([(3, 5)]) { $0.columns(1..<4, of: $1[0]) } < 1e-7)
    #expect(gradientError([(3, 4)]) { $0.reshaped($1[0], rowCount: 2, columnCount: 6) } < 1e-7)
    #expect(gradientError([(3, 4)]) { $0.sum($1[0]) } < 1e-7)
    #expect(gradientError([(3, 4)]) { $0.mean($1[0]) } < 1e-7)
  }
}
