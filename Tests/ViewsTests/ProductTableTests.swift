import Models
import Screen
import Testing

@testable import Attention
@testable import Views

struct ProductTableTests {
  private func parts(_ numbers: [(Double, Double)]) -> [TermPart] {
    numbers.enumerated().map {
      TermPart(dimension: $0.offset, name: "d\($0.offset)", query: $0.element.0, key: $0.element.1)
    }
  }

  @Test func `products get a digit where the sum of two would not be the dot product`() {
    let numbers = parts(Array(repeating: (1, 0.004), count: 3))
    let table = ProductTable(numbers, rest: nil, total: 0.012)
    #expect(table.rows.map(\.product) == ["+0.004", "+0.004", "+0.004"])
    #expect(table.total == "0.01")
  }

  @Test func `the dimensions that are not shown count as well`() {
    let table = ProductTable(parts([(2, 3)]), rest: -1.25, total: 4.75)
    #expect(table.rest == "−1.25" && table.total == "4.75")
  }

  @Test func `exactly 0 and rounded to 0 are told apart`() {
    let table = ProductTable(parts([(0, 5), (0.01, 0.01)]), rest: nil, total: 0.0001)
    #expect(table.rows.map(\.product) == ["0", "·"])
    #expect(table.rows.map(\.query) == ["0", "+0.010"])
  }

  @Test func `numbers that do not add up are marked, never traps`() {
    let table = ProductTable(parts([(1e8, 1e8), (1.5, 2)]), rest: nil, total: 1e16 + 3)
    #expect(table.total.hasPrefix("≈"))
    #expect(ProductTable(parts([(.nan, 1)]), rest: nil, total: .nan).total == "NaN")
    #expect(ProductTable([], rest: nil, total: 0).total == "0")
  }

  @Test func `dimensions stand in their order, also those that share a name`() throws {
    let cell = try #require(try Scene().cell.derivation).cell
    #expect(cell.partsInOrder.map(\.dimension) == Array(0..<16))
  }
}
