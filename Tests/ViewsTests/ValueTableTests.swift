import Attention
import Models
import Screen
import Testing

@testable import Views

struct ValueTableTests {
  @Test func `the opening cell hands over what the reference says`() throws {
    let cell = try #require(try Scene().cell.derivation).cell
    let table = ValueTable(cell, dimensions: 0..<16)
    #expect(table.weight == ".928")
    #expect(table.rows[0] == ValueTable.Row(value: "+1.694", handed: "+1.57"))
    #expect(table.rows[2] == ValueTable.Row(value: "0", handed: "0"))
    #expect(table.length == "2.207" && table.handedLength == "2.05")
  }

  @Test func `the weight gets digits where a product would lose one`() throws {
    let small = try SmallHead(
      queries: [[1]], keys: [[0], [0.3]], values: [[28.3], [0]])
    let cell = Derivation(head: small.head, query: 0, key: 0).cell
    let table = ValueTable(cell, dimensions: 0..<1)
    let weight = try LineEvaluator.value(table.weight)
    let value = try LineEvaluator.value(table.rows[0].value)
    #expect(try LineEvaluator.rounds(weight * value, to: table.rows[0].handed))
    #expect(table.weight.count > 4)
  }

  @Test func `dimensions beyond the value are left out`() throws {
    let small = try SmallHead(2)
    let cell = Derivation(head: small.head, query: 0, key: 0).cell
    #expect(ValueTable(cell, dimensions: 1..<99).rows.count == 1)
    #expect(ValueTable(cell, dimensions: 40..<99).rows.isEmpty)
  }
}
