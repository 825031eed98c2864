import Testing

@testable import Training

@Suite struct TapeRowsTests {
  @Test func `softmax gives the weights of the classical example`() {
    var tape = Tape()
    let weights = tape.softmax(tape.variable(Table([[2, 1, 0.1]])))
    for (found, expected) in zip(tape.numbers(weights), [0.6590, 0.2424, 0.0986]) {
      #expect(abs(found - expected) < 5e-5)
    }
  }

  @Test func `a masked key gets no weight, and a row without keys none anywhere`() {
    var tape = Tape()
    let scores = tape.variable(Table([[1, 1], [1, 1], [1, 1], [1, 1]]))
    let mask = Table([[0, -.infinity], [-.infinity, -.infinity]])
    let weights = tape.softmax(scores, mask: mask)
    #expect(tape.numbers(weights) == [1, 0, 0, 0, 1, 0, 0, 0])
    let sum = tape.sum(tape.elementProduct(weights, weights))
    tape.differentiate(sum)
    #expect(tape.gradient(of: scores).allSatisfy { $0 == 0 })
  }

  @Test func `the gradients of softmax are those of finite differences`() {
    #expect(gradientError([(3, 5)]) { $0.softmax($1[0]) } < 1e-7)
    #expect(gradientError([(6, 3)]) { $0.softmax($1[0], mask: causalMask(3)) } < 1e-7)
  }

  @Test func `without knowledge the cross entropy is the logarithm of the number of classes`() {
    var tape = Tape()
    let logits = tape.variable(Table(rowCount: 3, columnCount: 4))
    let loss = tape.crossEntropy(logits, classes: [0, 1, 3])
    #expect(abs(tape.number(loss) - 1.3862943611198906) < 1e-12)
  }

  @Test func `the gradients of cross entropy are those of finite differences`() {
    #expect(gradientError([(3, 5)]) { $0.crossEntropy($1[0], classes: [4, 0, 2]) } < 1e-7)
    #expect(
      gradientError([(3, 5)]) {
        $0.crossEntropy($1[0], classes: [4, 0, 2], weights: [1, 0, -0.3])
      }
        < 1e-7)
  }

  @Test func `a row of weight 0 adds nothing to the loss`() {
    var tape = Tape()
    let two = tape.variable(Table([[1, 2], [9, 0]]))
    let one = tape.variable(Table([[1, 2]]))
    let first = tape.crossEntropy(two, classes: [0, 1], weights: [1, 0])
    let second = tape.crossEntropy(one, classes: [0])
    #expect(tape.number(first) == tape.number(second))
  }

  @Test func `rows are looked up in any order, and their gradients come back to them`() {
    var tape = Tape()
    let table = tape.variable(Table([[1, 2], [3, 4], [5, 6]]))
    let rows = tape.rows([2, 0, 2], of: table)
    #expect(tape.numbers(rows) == [5, 6, 1, 2, 5, 6])
    tape.differentiate(tape.sum(rows))
    #expect(tape.gradient(of: table) == [1, 1, 0, 0, 2, 2])
    #expect(gradientError([(4, 3)]) { $0.rows([3, 1, 1, 0, 3], of: $1[0]) } < 1e-7)
  }
}
