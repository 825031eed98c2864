import Attention
import Testing

@testable import Training

@Suite struct BlockProductTests {
  @Test(arguments: [1, 2, 3, 8, 9], [1, 7, 8, 16, 19])
  func `every number is the sum in order, added to what was there`(rows: Int, columns: Int) {
    var random = SplitMix64(seed: 1, stream: 0)
    let inner = 5
    let a = (0..<rows * inner).map { _ in random.nextNormal() }
    let b = (0..<inner * columns).map { _ in random.nextNormal() }
    var c = [Double](repeating: 1, count: rows * columns)
    BlockProduct(
      rows: rows, inner: inner, columns: columns, left: (0, inner, 1), rightStart: 0, resultStart: 0
    ).add(a, b, to: &c)
    for row in 0..<rows {
      for column in 0..<columns {
        var sum = 0.0
        for k in 0..<inner { sum += a[row * inner + k] * b[k * columns + column] }
        #expect(c[row * columns + column] == 1 + sum)
      }
    }
  }

  @Test func `blocks are turned over one by one`() {
    let turned = transposed(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], blocks: 2, rows: 2, columns: 3)
    #expect(turned == [1, 4, 2, 5, 3, 6, 7, 10, 8, 11, 9, 12])
  }
}
