import Testing

@testable import Training

@Suite struct OptimizerTests {
  private func parameters(_ numbers: [Double]) -> Parameters {
    var parameters = Parameters()
    _ = parameters.add("x", Table([numbers]))
    return parameters
  }

  @Test func `gradient descent goes against the gradient`() {
    var optimizer = Optimizer(.gradientDescent(rate: 0.5))
    var found = parameters([1, 2])
    optimizer.update(&found, gradients: [[2, -4]])
    #expect(found.tables[0].numbers == [0, 4])
  }

  @Test func `the first step of Adam is the rate, whatever the gradient's size`() {
    var optimizer = Optimizer(.adam(rate: 0.1, clip: 1e9))
    var found = parameters([1, 1, 1])
    optimizer.update(&found, gradients: [[1000, -0.001, 0]])
    for (found, expected) in zip(found.tables[0].numbers, [0.9, 1.1, 1]) {
      #expect(abs(found - expected) < 1e-5)
    }
  }

  @Test func `two steps of Adam are those of its equations`() {
    var optimizer = Optimizer(.adam(rate: 0.1, clip: 1e9))
    var found = parameters([0])
    optimizer.update(&found, gradients: [[1]])
    optimizer.update(&found, gradients: [[3]])
    // m = .9 · .1 + .1 · 3 = .39, v = .99 · .01 + .01 · 9 = .0999
    let step = 0.1 * (0.39 / 0.19) / ((0.0999 / 0.0199).squareRoot() + 1e-8)
    #expect(abs(found.tables[0].numbers[0] - (-0.1 - step)) < 1e-8)
  }

  @Test func `a gradient longer than the clip is cut to its length`() {
    var clipped = Optimizer(.adam(rate: 0.1, clip: 5))
    var unclipped = Optimizer(.adam(rate: 0.1, clip: 1e9))
    var (first, second) = (parameters([0, 0]), parameters([0, 0]))
    clipped.update(&first, gradients: [[3, 4]])
    unclipped.update(&second, gradients: [[3, 4]])
    #expect(first == second)
    clipped.update(&first, gradients: [[30, 40]])
    unclipped.update(&second, gradients: [[3, 4]])
    for (first, second) in zip(first.tables[0].numbers, second.tables[0].numbers) {
      #expect(abs(first - second) < 1e-15)
    }
    #expect(norm(of: [[3], [4]]) == 5)
  }

  @Test func `Adam finds the bottom of a bowl`() {
    var optimizer = Optimizer(.adam(rate: 0.05, clip: 1))
    var found = parameters([4, -3])
    for _ in 0..<600 {
      let numbers = found.tables[0].numbers
      optimizer.update(&found, gradients: [[2 * (numbers[0] - 1), 20 * numbers[1]]])
    }
    #expect(abs(found.tables[0].numbers[0] - 1) < 0.01)
    #expect(abs(found.tables[0].numbers[1]) < 0.01)
  }
}
