import Testing

@testable import Training

@Suite struct TapeTests {
  @Test func `a square has twice its root as its slope`() {
    var tape = Tape()
    let x = tape.variable(Table([[3]]))
    let y = tape.elementProduct(x, x)
    tape.differentiate(y)
    #expect(tape.number(y) == 9)
    #expect(tape.gradient(of: x) == [6])
  }

  @Test func `what is used twice gets the gradients of both uses`() {
    var tape = Tape()
    let x = tape.variable(Table([[2, 5]]))
    let twice = tape.sum(x, x)
    let product = tape.elementProduct(twice, x)
    let total = tape.sum(product)
    tape.differentiate(total)
    #expect(tape.numbers(total) == [58])
    #expect(tape.gradient(of: x) == [8, 20])
  }

  @Test func `what the result does not depend on has the gradient 0`() {
    var tape = Tape()
    let x = tape.variable(Table([[2]]))
    let other = tape.scaled(x, by: 3)
    let y = tape.scaled(x, by: 5)
    tape.differentiate(y)
    #expect(tape.gradient(of: x) == [5])
    #expect(tape.gradient(of: other) == [0])
  }

  @Test func `a cleared tape computes as a new one, whatever stood on it`() {
    var tape = Tape()
    for size in [3, 1, 4] {
      tape.clear()
      let x = tape.variable(Table([Array(repeating: 2, count: size)]))
      let y = tape.sum(tape.scaled(x, by: 7))
      tape.differentiate(y)
      #expect(tape.number(y) == Double(14 * size))
      #expect(tape.gradient(of: x) == Array(repeating: 7, count: size))
    }
  }

  @Test func `a chain of operations is differentiated as a whole`() {
    let error = gradientError([(6, 4), (4, 4), (4, 4), (4, 4), (4, 3)]) { tape, inputs in
      let queries = tape.product(inputs[0], inputs[1])
      let keys = tape.product(inputs[0], inputs[2])
      let values = tape.product(inputs[0], inputs[3])
      let scores = tape.scaled(tape.transposedProduct(queries, keys, blocks: 2), by: 0.5)
      let weights = tape.softmax(scores, mask: causalMask(3))
      let context = tape.tanh(tape.product(weights, values, blocks: 2))
      let logits = tape.product(tape.sum(context, inputs[0]), inputs[4])
      return tape.crossEntropy(logits, classes: [0, 2, 1, 1, 0, 2])
    }
    #expect(error < 1e-7)
  }
}
