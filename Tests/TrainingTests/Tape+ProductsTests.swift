import Attention
import Testing

@testable import Training

@Suite struct TapeProductsTests {
  @Test func `a product is the sum of products of rows and columns`() {
    var tape = Tape()
    let a = tape.variable(Table([[1, 2], [3, 4], [5, 6]]))
    let b = tape.variable(Table([[7, 8], [9, 10]]))
    let product = tape.product(a, b)
    #expect(tape.table(product) == Table([[25, 28], [57, 64], [89, 100]]))
    let turned = tape.transposedProduct(a, b)
    #expect(tape.table(turned) == Table([[23, 29], [53, 67], [83, 105]]))
  }

  @Test func `a product of blocks is the product of every block`() {
    var random = SplitMix64(seed: 3, stream: 0)
    let a = Table(rowCount: 6, columnCount: 4, deviation: 1, random: &random)
    let b = Table(rowCount: 8, columnCount: 5, deviation: 1, random: &random)
    let c = Table(rowCount: 10, columnCount: 4, deviation: 1, random: &random)
    var tape = Tape()
    let (left, right, keys) = (tape.variable(a), tape.variable(b), tape.variable(c))
    let product = tape.product(left, right, blocks: 2)
    let scores = tape.transposedProduct(left, keys, blocks: 2)
    for block in 0..<2 {
      let part = tape.variable(a.rows(3 * block..<3 * block + 3))
      let other = tape.variable(b.rows(4 * block..<4 * block + 4))
      let key = tape.variable(c.rows(5 * block..<5 * block + 5))
      let partProduct = tape.product(part, other)
      let partScores = tape.transposedProduct(part, key)
      let rows = 3 * block..<3 * block + 3
      #expect(tape.table(product).rows(rows) == tape.table(partProduct))
      #expect(tape.table(scores).rows(rows) == tape.table(partScores))
    }
  }

  /// Odd and even rows, and columns below, at and above the eight that are summed together.
  @Test(arguments: [(1, 1, 1), (2, 3, 4), (3, 5, 8), (4, 2, 11), (5, 9, 17)])
  func `the gradients of products are those of finite differences`(n: Int, k: Int, m: Int) {
    #expect(gradientError([(n, k), (k, m)]) { $0.product($1[0], $1[1]) } < 1e-7)
    #expect(gradientError([(n, k), (m, k)]) { $0.transposedProduct($1[0], $1[1]) } < 1e-7)
    #expect(
      gradientError([(3 * n, k), (3 * k, m)]) { $0.product($1[0], $1[1], blocks: 3) } < 1e-7)
    #expect(
      gradientError([(3 * n, k), (3 * m, k)]) { $0.transposedProduct($1[0], $1[1], blocks: 3) }
        < 1e-7)
  }
}
