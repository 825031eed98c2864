import Attention
import Models
import Screen
import Testing

@testable import Views

struct LedgerTests {
  private func ledger(_ head: AttentionHead, query: Int, dimension: Int, keys: Range<Int>) -> Ledger
  {
    Ledger(
      Derivation(head: head, query: query, key: 0),
      values: (0..<head.keyCount).map { Double(head.values[$0, dimension]) },
      dimension: dimension, keys: keys)
  }

  @Test(arguments: DrawnNumbers.texts)
  func `each product follows from weight and value, each sum from the products before it`(
    _ text: String
  ) throws {
    var (marked, inexact, count) = (0, 0, 0)
    try DrawnNumbers.cells(of: text) { scene in
      let head = scene.picture.head
      let ledger = ledger(
        head, query: scene.cell.query, dimension: scene.cell.dimension, keys: 0..<head.keyCount)
      var sum = 0.0
      var dots = 0.0
      for entry in ledger.entries {
        count += 1
        sum += try DrawnNumbers.number(entry.product)
        let product = try DrawnNumbers.number(entry.weight) * DrawnNumbers.number(entry.value)
        #expect(try DrawnNumbers.rounds(product, to: entry.product), "\(entry)")
        if entry.sum.hasPrefix("≈") {
          marked += 1
          continue
        }
        if entry.product == "·" { dots += 1 }
        let isExact = try DrawnNumbers.rounds(sum, to: entry.sum)
        let off = try abs(sum - DrawnNumbers.number(entry.sum))
        #expect(isExact || off < 0.005 + 0.005 * dots, "\(sum): \(entry)")
        inexact += isExact ? 0 : 1
        #expect(entry.product.count <= 5 && entry.sum.count <= 5 && entry.weight.count <= 5)
        #expect(entry.value.count <= 6)
      }
    }
    #expect(marked * 500 < count, "\(marked) of \(count) sums do not follow from the products")
    #expect(inexact * 50 < count, "\(inexact) of \(count) sums need what is shown as ·")
  }

  @Test func `the last sum is the output`() throws {
    let scene = try Scene()
    let ledger = ledger(scene.picture.head, query: 8, dimension: 0, keys: 0..<12)
    #expect(ledger.entries[2].product == "+1.57" && ledger.entries[11].sum == "+1.58")
  }

  @Test func `a window goes on with the sum of the keys before it`() throws {
    let scene = try Scene()
    let ledger = ledger(scene.picture.head, query: 8, dimension: 0, keys: 5..<12)
    #expect(ledger.entries[0].sum == "+1.57" && ledger.entries[6].sum == "+1.58")
  }

  @Test func `hidden keys hand over exactly 0, undefined rows nothing`() throws {
    let causal = AttentionConfiguration(positions: .sinusoidal, mask: .causal)
    let head = try Scene(configuration: causal).picture.head
    let hidden = ledger(head, query: 8, dimension: 0, keys: 0..<12).entries[11]
    #expect(hidden.weight == "╱" && hidden.product == "0")
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    let undefined = ledger(
      try Scene(configuration: none).picture.head, query: 8, dimension: 0, keys: 0..<12)
    #expect(undefined.entries.allSatisfy { [$0.weight, $0.product, $0.sum] == ["∅", "∅", "∅"] })
  }
}
