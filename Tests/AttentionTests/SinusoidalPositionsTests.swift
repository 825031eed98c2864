import Attention
import Testing

@Suite struct SinusoidalPositionsTests {
  @Test func `position 1 of 4 dimensions is as in the lessons`() {
    let positions = sinusoidalPositions(count: 2, dimension: 4)
    #expect(positions.row(0).elementsEqual([0, 1, 0, 1]))
    let first = positions.row(1).map(Double.init)
    #expect(largestError(first, [0.8415, 0.5403, 0.0100, 0.99995]) < 5e-5)
  }

  @Test func `the product of two positions depends only on their distance`() throws {
    let positions = sinusoidalPositions(count: 60, dimension: 4)
    let products = try positions.multiplied(byTransposed: positions)
    for position in 0..<57 {
      #expect(abs(products[position, position + 1] - 1.5403) < 5e-5)
      #expect(abs(products[position, position + 3] - 0.0096) < 5e-5)
    }
  }

  @Test func `odd, empty and negative sizes are no trap`() {
    #expect(sinusoidalPositions(count: 2, dimension: 3).columnCount == 3)
    #expect(sinusoidalPositions(count: 2, dimension: 3, layout: .halves)[0, 2] == 1)
    #expect(sinusoidalPositions(count: 0, dimension: 4).elements.isEmpty)
    #expect(sinusoidalPositions(count: -1, dimension: -4).elements.isEmpty)
  }
}
