import Attention
import Models
import Screen
import Testing

@testable import Views

struct DerivationPaneWideTests {
  @Test func `the wide pane at its heights`() throws {
    for rows in [24, 30, 54] {
      let scene = try Scene()
      let view = DerivationPane(picture: scene.picture, cell: scene.cell)
      try expectGolden("pane-wide-\(rows)", Frame.drawn(rows: rows, columns: 35, view.draw))
    }
  }

  @Test(arguments: 0...80) func `no table of the pane is without a row, and all fit`(_ rows: Int) {
    for parts in [0, 1, 6, 40] {
      for keys in [1, 2, 12, 400] {
        let budget = WideBudget(rows: rows, parts: parts, keys: keys, hasResidual: true)
        #expect(budget.parts >= 1 && budget.keys >= 1 && budget.mix >= 1)
        let residual = budget.hasResidual ? 5 : 0
        let used = 11 + residual + budget.parts + budget.keys + budget.mix
        #expect(used <= max(rows, 11 + 7), "\(rows) \(parts) \(keys)")
        #expect(budget.keys <= keys && budget.mix <= keys)
      }
    }
    #expect(!WideBudget(rows: rows, parts: 3, keys: 9, hasResidual: false).hasResidual)
  }

  @Test func `dimensions whose product is 0 have no line`() throws {
    let small = try SmallHead(queries: [[0, 2, 1]], keys: [[5, 1, -3]], values: [[1]])
    let parts = Derivation(head: small.head, query: 0, key: 0).parts
    #expect(parts.map(\.name) == ["dimension 2", "dimension 1"])
    let none = try SmallHead(queries: [[0]], keys: [[5]], values: [[1]])
    #expect(Derivation(head: none.head, query: 0, key: 0).parts.isEmpty)
  }

  @Test func `a hidden key shows its score as minus infinity and its weight as masked`() throws {
    let causal = AttentionConfiguration(mask: .causal)
    let small = try SmallHead(3, configuration: causal)
    let view = DerivationPane(picture: small.picture(), cell: small.cell(0, 2))
    let frame = Frame.drawn(rows: 24, columns: 35, view.draw)
    #expect(frame.text.contains("3 mask   causal: hidden"))
    #expect(
      (0..<24).contains { frame.trimmed($0).hasSuffix("−∞       0      [╱]") }, "\(frame.text)")
  }

  @Test func `an undefined row gives its reason in place of its weights`() throws {
    let none = AttentionConfiguration(mask: AttentionMask([.custom([])]))
    let small = try SmallHead(2, configuration: none)
    let view = DerivationPane(picture: small.picture(), cell: small.cell())
    let text = Frame.drawn(rows: 24, columns: 35, view.draw).text
    #expect(text.contains("∅ the mask hides every key") && !text.contains("6 mix"))
  }

  @Test func `a number has as many digits as fit`() {
    #expect(fitting(12.19034, digits: 4, columns: 8) == "12.1903")
    #expect(fitting(-1234.5678, digits: 4, columns: 8) == "−1234.57")
    #expect(fitting(1e9, digits: 4, columns: 8) == ">9999999")
    #expect(fitting(0, digits: 2, columns: 1) == "0")
  }

  @Test func `words are wrapped between them, a long one stands alone`() {
    #expect(wrapped("one two three", columns: 7) == ["one two", "three"])
    #expect(wrapped("one", columns: 1) == ["one"])
    #expect(wrapped("a bcdefg h", columns: 3) == ["a", "bcdefg", "h"])
    #expect(wrapped("", columns: 5) == [""])
  }
}
