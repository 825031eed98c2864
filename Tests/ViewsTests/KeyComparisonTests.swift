import Attention
import Models
import Screen
import Testing

@testable import Views

struct KeyComparisonTests {
  private func comparison(
    _ scene: Scene, with other: Int
  ) throws -> KeyComparison {
    let selected = try #require(scene.cell.derivation)
    let rival = Derivation(head: scene.picture.head, query: scene.cell.query, key: other)
    let style = ProductTable.Style(product: 8, digits: 3)
    func table(_ derivation: Derivation) -> ProductTable {
      ProductTable(
        derivation.cell.partsInOrder, rest: nil, total: derivation.cell.dot, style: style)
    }
    return KeyComparison(
      picture: scene.picture, selected: selected, other: rival, selectedTable: table(selected),
      otherTable: table(rival))
  }

  @Test func `the ratio of two weights follows from the difference of their scores`() throws {
    let scene = try Scene()
    let ratio = try comparison(scene, with: 6).ratio
    #expect(ratio == "e^(12.19 − 9.56) = 13.9: key animal gets 13.9 times the weight of key street")
    let weights = try #require(scene.cell.derivation?.row.outcome.value?.weights)
    #expect(abs(weights[2] / weights[6] - 13.9) < 0.05)
    #expect(try comparison(Scene(key: 6), with: 2).ratio == ratio)
  }

  @Test func `a negative score is added, a large ratio has no digits after its point`() throws {
    let scene = try Scene(key: 10)
    #expect(
      try comparison(scene, with: 2).ratio.hasPrefix("e^(12.190"))
    #expect(try comparison(scene, with: 2).ratio.contains(" + 0.10"))
  }

  @Test func `what cannot be said of a ratio is not said`() throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    let hidden = try comparison(Scene(key: 11, configuration: causal), with: 2)
    #expect(hidden.ratio == "a masked key has weight 0, whatever its score")
    let hard = try comparison(
      Scene(configuration: AttentionConfiguration(normalizer: .argmax)), with: 6)
    #expect(hard.ratio.contains("do not follow"))
  }

  @Test func `the way to the weight recomputes`() throws {
    let comparison = try comparison(Scene(), with: 6)
    #expect(
      comparison.text(of: comparison.other)
        == "key street: 38.23 ÷ √16 = 38.23 ÷ 4 = 9.56   e^(9.56 − 12.19) = .072"
        + "   .072 ÷ 1.078 = .067")
  }

  @Test(arguments: DrawnNumbers.texts)
  func `every difference follows from the two printed products`(_ text: String) throws {
    try DrawnNumbers.cells(of: text) { scene in
      guard let rival = scene.cell.derivation?.rival else { return }
      let comparison = try comparison(scene, with: rival)
      for (row, other) in zip(comparison.selectedTable.rows, comparison.otherTable.rows) {
        let printed = comparison.difference(
          row.printed.result, other.printed.result, equal: row.part.product - other.part.product)
        let value = try DrawnNumbers.number(row.product) - DrawnNumbers.number(other.product)
        #expect(try DrawnNumbers.rounds(value, to: printed), "\(row.product) − \(other.product)")
      }
    }
  }

  @Test func `numbers that have no difference are marked`() throws {
    let comparison = try comparison(Scene(), with: 6)
    #expect(comparison.difference("NaN", "1.00", equal: .nan) == "NaN")
    #expect(comparison.difference("1.00", "0", equal: 7).hasPrefix("≈"))
  }
}
