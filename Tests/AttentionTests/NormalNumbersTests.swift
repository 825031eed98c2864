import Testing

@testable import Attention

@Suite struct NormalNumbersTests {
  @Test func `a seed gives the same numbers, another one others`() {
    let numbers = normalNumbers(rowCount: 3, columnCount: 5, seed: 7)
    #expect(numbers == normalNumbers(rowCount: 3, columnCount: 5, seed: 7))
    #expect(numbers != normalNumbers(rowCount: 3, columnCount: 5, seed: 8))
  }

  @Test func `the numbers are those that the reference in Python draws`() {
    let numbers = normalNumbers(rowCount: 2, columnCount: 2, seed: 7)
    let expected: [Double] = [0.988474309, 0.104656644, -1.864255786, -1.070043087]
    for (found, expected) in zip(numbers.elements, expected) {
      #expect(abs(Double(found) - expected) < 1e-6)
    }
  }

  @Test func `mean and deviation come out`() {
    let numbers = normalNumbers(rowCount: 100, columnCount: 100, seed: 1, mean: 3, deviation: 2)
      .elements.map(Double.init)
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    #expect(abs(mean - 3) < 0.06)
    #expect(abs((squares / Double(numbers.count)).squareRoot() - 2) < 0.05)
  }

  @Test func `a table without rows or columns is empty`() {
    #expect(normalNumbers(rowCount: 0, columnCount: 4, seed: 1).elements.isEmpty)
    #expect(normalNumbers(rowCount: -1, columnCount: 4, seed: 1).rowCount == 0)
  }
}
