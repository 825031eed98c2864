import Attention
import Checkpoints
import Testing

@testable import Models

@Suite struct PanelProductTests {
  @Test(arguments: [(1, 1, 1), (2, 3, 15), (3, 7, 16), (5, 9, 17), (4, 64, 40), (33, 70, 65)])
  func `it agrees with the clear product`(rows: Int, inputs: Int, outputs: Int) throws {
    let input = table(rows, inputs, seed: 1)
    let parameters = table(outputs, inputs, seed: 2)
    let projection = try LearnedProjection(stored([outputs, inputs], parameters.elements))
    let product = PanelProduct(input: input, projection: projection).elements
    let expected = try input.multiplied(byTransposed: parameters).elements
    #expect(product.count == expected.count)
    for (found, number) in zip(product, expected) { #expect(abs(found - number) < 1e-4) }
  }

  @Test func `a row is the same alone as among others`() throws {
    let input = table(7, 50, seed: 3)
    let projection = try LearnedProjection(stored([40, 50], table(40, 50, seed: 4).elements))
    let all = try projection.applied(to: input)
    for row in 0..<7 {
      let alone = try projection.applied(to: input.rows(row..<row + 1))
      #expect(Array(alone.row(0)) == Array(all.row(row)))
    }
  }

  /// Numbers between −1 and 1 that repeat after a while.
  private func table(_ rows: Int, _ columns: Int, seed: Int) -> Matrix {
    Matrix(
      (0..<rows).map { row in
        (0..<columns).map { column in
          Float((row * 31 + column * 17 + seed * 7) % 23) / 11 - 1
        }
      })
  }
}
