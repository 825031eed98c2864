import Testing

@testable import Training

@Suite struct TapeElementsTests {
  @Test func `the values are those of arithmetic`() {
    var tape = Tape()
    let a = tape.variable(Table([[1, 2], [3, 4]]))
    let bias = tape.variable(Table([[10, 20]]))
    let sum = tape.sum(a, a)
    let biased = tape.sum(a, repeating: bias)
    let scaled = tape.scaled(a, by: -2)
    let squares = tape.elementProduct(a, a)
    #expect(tape.numbers(sum) == [2, 4, 6, 8])
    #expect(tape.numbers(biased) == [11, 22, 13, 24])
    #expect(tape.numbers(scaled) == [-2, -4, -6, -8])
    #expect(tape.numbers(squares) == [1, 4, 9, 16])
  }

  @Test func `the gradients of sums and products are those of finite differences`() {
    #expect(gradientError([(3, 4), (3, 4)]) { $0.sum($1[0], $1[1]) } < 1e-7)
    #expect(gradientError([(6, 4), (2, 4)]) { $0.sum($1[0], repeating: $1[1]) } < 1e-7)
    #expect(gradientError([(3, 4)]) { $0.scaled($1[0], by: -1.7) } < 1e-7)
    #expect(gradientError([(3, 4), (3, 4)]) { $0.elementProduct($1[0], $1[1]) } < 1e-7)
  }

  @Test func `the gradients of functions are those of finite differences`() {
    #expect(gradientError([(3, 4)]) { $0.tanh($1[0]) } < 1e-7)
    #expect(gradientError([(3, 4)]) { $0.logistic($1[0]) } < 1e-7)
    #expect(gradientError([(3, 4)]) { $0.exp($1[0]) } < 1e-7)
    #expect(gradientError([(3, 4)], scale: 0.2, offset: 2) { $0.log($1[0]) } < 1e-7)
  }
}
